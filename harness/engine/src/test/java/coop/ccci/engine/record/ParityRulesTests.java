package coop.ccci.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParityRulesTests {
    private static final String HEAD = "| behaviour | proving test | state |\n|---|---|---|\n";

    @TempDir
    Path folder;

    private Stand stand;

    @BeforeEach
    void twoClassesOfTests() throws IOException, GitAPIException {
        stand = new Stand(folder);
        source(
                "harness/engine",
                "ShopTests",
                "class ShopTests {\n\n    @Test\n    void sells() {}\n\n    void helps() {}\n}\n");
        source(
                "harness/engine",
                "CellTests",
                "@Tag(\"swarm\")\nclass CellTests {\n\n    @Test\n    void boots() {}\n}\n");
        source(
                "harness/engine",
                "DoorContract",
                "abstract" + " class DoorContract {\n\n    @Test\n    void opens() {}\n}\n");
        source("harness/engine", "FrontTests", "class FrontTests extends DoorContract {}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "coop.ShopTests#sells,",
        "coop.ShopTests,",
        "coop.DoorContract#opens,",
        "coop.GoneTests,there is no such class",
        "coop.ShopTests#buys,that is no test",
        "coop.ShopTests#helps,that is no test"
    })
    void beforeAnyTestHasRunItIsEnoughThatTheTestIsThere(String test, String why) throws IOException {
        names(test);
        assertThat(stand.flaws()).allMatch(flaw -> flaw.contains("PARITY.md:3: " + test) && flaw.contains(why));
        assertThat(stand.flaws().isEmpty()).isEqualTo(why == null);
    }

    @ParameterizedTest
    @CsvSource({
        "coop.ShopTests#sells,<failure/>,it failed in the last build",
        "coop.ShopTests,<error/>,it failed in the last build",
        "coop.ShopTests#sells,<skipped/>,it was skipped in the last build"
    })
    void aTestThatDidNotPassIsNoProof(String test, String fate, String why) throws IOException {
        names(test);
        report("ShopTests", "sells", fate);
        assertThat(stand.flaws()).singleElement().asString().contains(why);
    }

    @Test
    void aTestThatDidNotRunWhereOthersDidIsNoProof() throws IOException {
        names("coop.FrontTests");
        source("harness/engine", "FrontTests", "class FrontTests {\n\n    @Test\n    void opens() {}\n}\n");
        report("ShopTests", "sells", "");
        assertThat(stand.flaws())
                .singleElement()
                .asString()
                .contains("it did not run in the last build (coop.FrontTests)");
    }

    @Test
    void aMethodOfParametersPassedWhereEverySetOfThemDid() throws IOException {
        names("coop.ShopTests#sells");
        report("ShopTests", "sells(String)[1]", "");
        assertThat(stand.flaws()).isEmpty();
    }

    @Test
    void aContractIsProvenByThoseThatKeepIt() throws IOException {
        names("coop.DoorContract#opens");
        report("FrontTests", "opens", "<failure/>");
        assertThat(stand.flaws()).singleElement().asString().contains("it failed in the last build (coop.FrontTests)");
    }

    @Test
    void aContractThatIsAnInterfaceIsProvenByThoseThatSurefireRuns() throws IOException {
        source(
                "harness/engine",
                "LockContract",
                "interface LockContract {\n\n    @Test\n    default void locks() {}\n}\n");
        source("harness/engine", "RealCheck", "class RealCheck implements DoorContract, LockContract {}\n");
        names("coop.LockContract#locks");
        assertThat(stand.flaws()).singleElement().asString().contains("nothing runs it");
        source("harness/engine", "LockTests", "class LockTests implements Other, LockContract {}\n");
        report("LockTests", "locks", "");
        assertThat(stand.flaws()).isEmpty();
    }

    @Test
    void testsThatNeedASwarmAreMissedOnlyWhereSuchTestsRan() throws IOException {
        names("coop.CellTests#boots");
        report("ShopTests", "sells", "");
        assertThat(stand.flaws()).isEmpty();
        source("harness/engine", "HostTests", "@Tag(\"swarm\")\nclass HostTests {\n\n    @Test\n    void is() {}\n}\n");
        report("HostTests", "is", "");
        assertThat(stand.flaws())
                .singleElement()
                .asString()
                .contains("it did not run in the last build (coop.CellTests)");
    }

    @Test
    void aModuleWhoseTestsAreRunningIsTakenAtItsSourcesWord() throws IOException {
        names("coop.ShopTests#sells");
        report("ShopTests", "sells", "<failure/>");
        assertThat(stand.flaws(Set.of("harness/engine"))).isEmpty();
    }

    @Test
    void aRecipesPageNamesTestsOfItsOwnModule() throws IOException {
        stand.write(
                "recipes/shop/PARITY.md",
                "| behaviour | where | proving test | state |\n|---|---|---|---|\n| it sells | live | `ShopTests.sells` | checked |\n");
        assertThat(stand.flaws()).singleElement().asString().startsWith("recipes/shop/PARITY.md:3: ShopTests.sells");
        source("recipes/shop", "ShopTests", "class ShopTests {\n\n    @RecipeTest\n    void sells() {}\n}\n");
        assertThat(stand.flaws()).isEmpty();
    }

    private void names(String test) throws IOException {
        stand.write("PARITY.md", HEAD + "| it works | `" + test + "` | proven |\n");
    }

    private void source(String module, String name, String text) throws IOException {
        stand.write(module + "/src/test/java/coop/" + name + ".java", "package coop;\n\n" + text);
    }

    private void report(String name, String method, String fate) throws IOException {
        stand.write(
                "harness/engine/target/surefire-reports/TEST-coop." + name + ".xml",
                "<testsuite><testcase name=\"" + method + "\" classname=\"coop." + name + "\">" + fate
                        + "</testcase></testsuite>");
    }
}
