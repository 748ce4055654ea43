package coop.ccci.tests.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.ccci.model.RungName;
import coop.ccci.tests.support.ResultsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The folders of {@code tests/canaries} say all that has to be said, and no scenario is without one. */
class CanaryFilesTests {
    private static final String LITTLE = """
            scenario: a lint error
            broken: it is.
            recipe: custom-html
            rungs: [lint]
            """;

    private final List<Canary> canaries = Canary.all();

    @Test
    void everyScenarioHasACanary() {
        assertThat(canaries).extracting(canary -> canary.spec().scenario()).contains(Scenario.values());
    }

    @Test
    void everyFolderIsACanaryAndNothingIsBesideButTheirPage() throws IOException {
        try (Stream<Path> here = Files.list(Canary.home())) {
            assertThat(here.filter(Files::isRegularFile))
                    .containsExactly(Canary.home().resolve("README.md"));
        }
        assertThat(canaries).hasSizeGreaterThan(30);
    }

    @Test
    void everyKeyAndFaultIsInTheirPage() throws IOException {
        String page = Files.readString(Canary.home().resolve("README.md"));
        assertThat(ResultsText.componentsOf(CanarySpec.class))
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
        assertThat(ResultsText.componentsOf(Designed.class))
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
        assertThat(Fault.values())
                .allSatisfy(fault -> assertThat(page)
                        .contains("`" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-') + "`"));
    }

    @Test
    void everythingInAFolderIsUsed() {
        assertThat(canaries).allSatisfy(canary -> {
            try (Stream<Path> files = Files.list(canary.folder())) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .isSubsetOf(
                                "canary.yml",
                                "expected.yml",
                                "files",
                                canary.spec().neighbour().orElse("canary.yml"));
            }
        });
    }

    @Test
    void everyDesignNamesAllRungsAndLeavesOutTheSameAsTheCanary() {
        assertThat(canaries)
                .allSatisfy(canary -> assertThat(canary.designed().rungs())
                        .containsOnlyKeys(RungName.values())
                        .allSatisfy((rung, status) ->
                                assertThat(status.equals("skip not_selected")).isNotEqualTo(canary.climbs(rung))));
    }

    /** What designs nothing wrong would prove nothing. */
    @Test
    void everyDesignHasSomethingWrongAndSaysWhere() {
        assertThat(canaries).allSatisfy(canary -> {
            assertThat(canary.designed().summary()).doesNotContain("nothing wrong");
            assertThat(canary.designed().failing().size()
                            + canary.designed().leaks().size())
                    .isPositive();
            assertThat(canary.spec().broken()).endsWith(".").hasSizeBetween(60, 260);
        });
    }

    @Test
    void everyChangeFitsTheRecipe() {
        assertThat(canaries).allSatisfy(canary -> assertThat(canary.ladder()).isNotNull());
    }

    @Test
    void aKeyThatIsNotKnownIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Yaml.parse(LITTLE + "rung: [install]\n", CanarySpec.class))
                .withMessageContaining("\"rung\"");
        assertThat(Yaml.parse(LITTLE, CanarySpec.class).head()).isEmpty();
    }

    @Test
    void aKeyThatIsMissingOrStandsTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Yaml.parse(LITTLE.replace("broken: it is.\n", ""), CanarySpec.class))
                .withMessageContaining("broken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Yaml.parse(LITTLE + "recipe: mailu\n", CanarySpec.class))
                .withMessageContaining("recipe");
    }
}
