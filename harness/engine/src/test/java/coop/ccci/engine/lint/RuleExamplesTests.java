package coop.ccci.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.recipe.RecipeBuilder;
import coop.ccci.engine.recipe.RecipeSource.ReleaseTag;
import coop.ccci.model.Status;
import coop.ccci.model.results.LintFinding;
import coop.ccci.model.results.LintReport;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is met by the sound recipe and broken by one change to it. */
final class RuleExamplesTests {
    @TempDir
    private Path folder;

    /** The change that breaks a rule, and where the rule has to find it. */
    private record Example(String rule, String where, UnaryOperator<RecipeBuilder> change) {
        @Override
        public String toString() {
            return rule + " at " + where;
        }
    }

    private static Example compose(String rule, String where, String from, String to) {
        return new Example(rule, where, recipe -> recipe.changing("compose.yml", from, to));
    }

    private static Example label(String rule, String label) {
        return compose(
                rule,
                "compose.yml:15",
                "- \"backupbot.backup.volumes.media.path=photos,films\"",
                "- \"" + label + "\"");
    }

    static Stream<Example> examples() {
        String image = "example/app:5.2";
        String check = "    healthcheck: {test: [CMD, healthcheck]}\n";
        return Stream.of(
                compose("R001", "compose.yml:1", "\"3.8\"", "\"3.7\""),
                compose("R001", "compose.yml:1", "version: \"3.8\"\n", ""),
                compose("R002", "compose.yml:3", check, ""),
                compose("R002", "compose.yml:3", "{test: [CMD, healthcheck]}", "{disable: true}"),
                compose("R003", "compose.yml:4", image, "registry.example:5000/app"),
                compose("R004", "compose.yml:4", image, "example/app:${TAG:-latest}"),
                compose("R005", "compose.yml:4", image, "example/app:stable"),
                new Example("R007", "README.md", recipe -> recipe.without("README.md")),
                new Example(
                        "R007",
                        "README.md",
                        recipe -> recipe.changing("README.md", "**Backups**: Yes", "**Backups**:")),
                new Example("R008", ".env.sample", recipe -> recipe.without(".env.sample")),
                compose("R009", "compose.yml:2", "  app:\n", "  web:\n"),
                compose("R010", "compose.yml:2", "traefik.enable=true", "traefik.enable=false"),
                compose("R011", "compose.yml:3", "    image: example/app:5.2\n", ""),
                new Example("R012", "compose.yml:21", recipe -> recipe.without("abra.sh")),
                new Example(
                        "R012", "compose.yml:21", recipe -> recipe.with("abra.sh", "export APP_CONF_VERSION=$(id)\n")),
                new Example("R014", "tag 1.0.9+5", recipe -> recipe.tagged("1.0.9+5", ReleaseTag.Kind.LIGHTWEIGHT)),
                compose("R015", "compose.yml:24", "db_password", "database_passw"),
                compose("CC000", "compose.yml:5", "configs: [{", "configs: [}"),
                new Example("CC000", ".env.sample:1", recipe -> recipe.with(".env.sample", "just words")),
                label("CC001", "backupbot.backup.path=/data"),
                label("CC001", "backupbot.restore=true"),
                label("CC002", "backupbot.backup.prehook=dump"),
                label("CC002", "backupbot.backup.volumes.media=off"),
                label("CC003", "backupbot.backup.volumes.medai.path=photos"),
                label("CC003", "backupbot.backup.volumes.medai=false"),
                label("CC004", "backupbot.backup.path=/tmp/dump"),
                label("CC004", "backupbot.backup.volumes.media.path=../x"),
                compose("CC005", "compose.yml:18", "media", "m"),
                compose("CC006", "compose.yml:20", "_app_conf_$", "_the_whole_configuration_of_the_app_itself_$"),
                compose("CC006", "compose.yml:24", "_db_password_$", "_the_first_password_of_the_database_server_$"));
    }

    private List<LintFinding> findings(String rule, RecipeBuilder recipe) {
        return Linter.lint(recipe.lintInput(folder)).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void changeBreaksTheRule(Example example) {
        List<LintFinding> findings = findings(example.rule(), example.change().apply(RecipeBuilder.sound()));
        assertThat(findings).extracting(LintFinding::where).containsExactly(example.where());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.text()).isNotBlank();
            assertThat(finding.next()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void soundRecipeMeetsTheRule(Example example) {
        assertThat(findings(example.rule(), RecipeBuilder.sound())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void errorsDecideTheStatus(Example example) {
        LintReport report =
                Linter.lint(example.change().apply(RecipeBuilder.sound()).lintInput(folder));
        boolean error = Linter.rules().stream()
                .anyMatch(rule ->
                        rule.id().equals(example.rule()) && rule.severity().equals("error"));
        assertThat(report.rulesFailed().contains(example.rule())).isEqualTo(error);
        assertThat(report.status()).isEqualTo(report.rulesFailed().isEmpty() ? Status.PASS : Status.FAIL);
    }

    @Test
    void everyRuleHasAnExample() {
        // Those of admission have theirs beside them.
        assertThat(Linter.rules().stream()
                        .filter(rule -> !rule.severity().equals("unver"))
                        .map(RuleDescription::id)
                        .filter(id -> !id.startsWith("AD")))
                .containsExactlyInAnyOrderElementsOf(
                        examples().map(Example::rule).distinct().toList());
    }
}
