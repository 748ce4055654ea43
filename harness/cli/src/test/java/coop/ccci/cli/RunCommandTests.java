package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.host.SshAddress;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.model.RungName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line and the environment make of a request. */
class RunCommandTests {
    private static final Map<String, String> GIVEN = Map.of("SRC", "https://git.example/mailu.git", "REF", "main");

    @TempDir
    Path work;

    @Test
    void aSwitchThatOnlyHangsOnDoesNotSwallowTheRecipe() {
        RunRequest request = request(GIVEN, "--cell", "mailu");
        assertThat(request.recipe().value()).isEqualTo("mailu");
        assertThat(request.host()).isEqualTo(new HostChoice.FreshCell(Egress.NONE));
    }

    @Test
    void aCellByItsIdIsARunningOne() {
        assertThat(request(GIVEN, "--cell=c0ffee", "mailu").host()).isEqualTo(new HostChoice.RunningCell("c0ffee"));
    }

    @Test
    void withoutHostAndCellTheRunGetsACellOfItsOwn() {
        assertThat(request(GIVEN, "mailu", "--egress").host()).isEqualTo(new HostChoice.FreshCell(Egress.ALLOWED));
    }

    @Test
    void aHostIsReachedWithTheKeysThatAreNamed() {
        RunRequest request =
                request(GIVEN, "mailu", "--host", "ssh://ci@swarm:2222", "--identity", "/k", "--known-hosts=/h");
        assertThat(request.host())
                .isEqualTo(new HostChoice.Existing(new SshAddress("ci", "swarm", 2222), Path.of("/k"), Path.of("/h")));
    }

    @Test
    void aStepNeedsNoArgumentsWhereTheEnvironmentSaysAll() {
        Map<String, String> environment = Map.ofEntries(
                Map.entry("RECIPE", "mailu"),
                Map.entry("SRC", "/recipes/mailu"),
                Map.entry("REF", "abc"),
                Map.entry("PR", "12"),
                Map.entry("BASE", "3.0.1"),
                Map.entry("HOST", "ssh://swarm"),
                Map.entry("IDENTITY", "/k"),
                Map.entry("KNOWN_HOSTS", "/h"),
                Map.entry("OUT", "/runs"),
                Map.entry("ONLY", "install,lint"),
                Map.entry("KEEP", "true"),
                Map.entry("IMAGES", "/a.tar,/b.tar"));
        RunRequest request = request(environment);
        assertThat(request.pullRequest()).contains("12");
        assertThat(request.base()).contains("3.0.1");
        assertThat(request.host()).isInstanceOf(HostChoice.Existing.class);
        assertThat(request.runsFolder()).isEqualTo(Path.of("/runs"));
        assertThat(request.only()).containsExactlyInAnyOrder(RungName.INSTALL, RungName.LINT);
        assertThat(request.afterRun()).isEqualTo(RunRequest.AfterRun.KEEP);
        assertThat(request.imageArchives()).containsExactly(Path.of("/a.tar"), Path.of("/b.tar"));
    }

    @Test
    void whatIsTypedOutranksTheEnvironment() {
        Map<String, String> environment =
                Map.of("RECIPE", "other", "SRC", "/s", "REF", "main", "HOST", "ssh://swarm", "KEEP", "true");
        RunRequest request = request(environment, "mailu", "--ref", "topic", "--cell=c0ffee", "--keep");
        assertThat(request.recipe().value()).isEqualTo("mailu");
        assertThat(request.ref()).isEqualTo("topic");
        assertThat(request.host()).isEqualTo(new HostChoice.RunningCell("c0ffee"));
        assertThat(request.afterRun()).isEqualTo(RunRequest.AfterRun.KEEP);
        assertThat(request(environment, "--recipe", "mailu", "--cell").recipe().value())
                .isEqualTo("mailu");
    }

    @Test
    void anEmptyVariableCountsAsUnset() {
        Map<String, String> environment =
                Map.of("RECIPE", "mailu", "SRC", "/s", "REF", "main", "PR", "", "HOST", " ", "ONLY", "");
        RunRequest request = request(environment);
        assertThat(request.pullRequest()).isEmpty();
        assertThat(request.host()).isInstanceOf(HostChoice.FreshCell.class);
        assertThat(request.only()).containsExactly(RungName.values());
    }

    @Test
    void aHostAndACellAtOnceAreRefused() {
        Stage stage = new Stage();
        assertThat(stage.run(GIVEN, "run", "mailu", "--host", "ssh://swarm", "--cell=c0ffee"))
                .isEqualTo(2);
        assertThat(stage.err()).contains("both a host and a cell are named");
    }

    @Test
    void twoNamesForTheRecipeAreRefused() {
        Stage stage = new Stage();
        assertThat(stage.run(GIVEN, "run", "mailu", "--recipe", "custom-html")).isEqualTo(2);
        assertThat(stage.err()).contains("two recipes are named, mailu and custom-html");
    }

    @Test
    void aRunIsNamedByTheOptionOrTheBotsVariable() {
        assertThat(request(GIVEN, "mailu").runId()).isEmpty();
        assertThat(request(GIVEN, "mailu", "--run-id", "mailu-1").runId()).contains("mailu-1");
        RunRequest request = request(with(GIVEN, "CCCI_RUN_ID", "mailu-2"), "mailu");
        assertThat(request.runId()).contains("mailu-2");
        assertThat(request.command()).doesNotContain("mailu-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "Mailu", "-x", "a b", "a/b", "ü", "."})
    void aNameThatIsNoFoldersNameIsRefused(String name) {
        Stage stage = new Stage();
        assertThat(stage.run(with(GIVEN, "CCCI_RUN_ID", name), "run", "mailu")).isEqualTo(2);
        assertThat(stage.err()).contains("that is no run's id");
    }

    @Test
    void anUploadThatCannotWorkIsSaidBeforeTheClimb() {
        assertThat(refusal("CCCI_UPLOAD_URL", "https://ci.example")).contains("CCCI_UPLOAD_TOKEN is not set");
        assertThat(refusal("CCCI_UPLOAD_URL", "ftp://ci.example")).contains("no http:// or https:// address");
        assertThat(refusal("CCCI_UPLOAD_URL", "https://bot:t0ken@ci.example"))
                .contains("names a user or a password")
                .doesNotContain("t0ken");
    }

    @Test
    void theVerdictsExitCodeStaysWhereTheFolderCannotBeSent() throws IOException {
        Map<String, String> given = with(with(GIVEN, "OUT", work.toString()), "CCCI_UPLOAD_TOKEN", "wrong");
        try (Receiver receiver = new Receiver()) {
            Stage stage = new Stage();
            stage.parts.climbs(
                    List.of(), Files.readString(Path.of("src/test/resources/conversations/show-green/results.json")));
            assertThat(stage.run(given, "run", "mailu", "--upload", receiver.address()))
                    .isZero();
            assertThat(stage.err()).contains("THE RUN'S FOLDER WAS NOT SENT", "it answered 401");
        }
    }

    private static String refusal(String variable, String value) {
        Stage stage = new Stage();
        assertThat(stage.run(with(GIVEN, variable, value), "run", "mailu")).isEqualTo(2);
        assertThat(stage.parts.requests).isEmpty();
        return stage.err();
    }

    private static Map<String, String> with(Map<String, String> given, String name, String value) {
        Map<String, String> more = new HashMap<>(given);
        more.put(name, value);
        return more;
    }

    @Test
    void onlyTheCommandLineSaysThatARecipeIsTrusted() {
        Map<String, String> environment = Map.of("SRC", "/s", "REF", "main", "TRUSTED", "true");
        assertThat(request(environment, "mailu").trust()).isEqualTo(Trust.STRANGER);
        RunRequest trusted = request(environment, "mailu", "--trusted");
        assertThat(trusted.trust()).isEqualTo(Trust.OPERATOR);
        assertThat(trusted.command()).contains("--trusted");
    }

    @Test
    void theCommandThatRepeatsTheRunNamesNoPassword() {
        RunRequest request = request(
                Map.of("REF", "main"),
                "mailu",
                "--src",
                "https://bot:t0ken@git.example/mailu.git",
                "--cell",
                "--egress");
        assertThat(request.command())
                .isEqualTo(Stream.of(
                                "cc-ci",
                                "run",
                                "mailu",
                                "--src",
                                "https://git.example/mailu.git",
                                "--ref",
                                "main",
                                "--cell",
                                "--egress")
                        .toList());
        assertThat(Repeat.of(request)).noneMatch(word -> word.contains("t0ken"));
    }

    @Test
    void theSshNameStaysInTheRepeatedCommandAndItsPasswordDoesNot() {
        RunRequest request = request(Map.of("REF", "main"), "mailu", "--src", "ssh://git:pw@git.example/mailu.git");
        assertThat(request.command()).contains("ssh://git@git.example/mailu.git");
    }

    private static RunRequest request(Map<String, String> environment, String... arguments) {
        Stage stage = new Stage();
        stage.run(
                environment,
                Stream.concat(Stream.of("run"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(stage.parts.requests).as(stage.err()).hasSize(1);
        return stage.parts.requests.getFirst();
    }
}
