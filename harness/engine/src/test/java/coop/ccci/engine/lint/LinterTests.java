package coop.ccci.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.admission.Gate;
import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.recipe.RecipeBuilder;
import coop.ccci.model.Status;
import coop.ccci.model.results.LintFinding;
import coop.ccci.model.results.LintReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinterTests {
    @TempDir
    private Path folder;

    private LintReport lint(RecipeBuilder recipe) {
        return Linter.lint(recipe.lintInput(folder));
    }

    @Test
    void soundRecipePassesWithOnlyTheNetworkRulesUnjudged() {
        LintReport report = lint(RecipeBuilder.sound());
        assertThat(report.status()).isEqualTo(Status.PASS);
        assertThat(report.findings()).extracting(LintFinding::rule).containsExactly("R006", "R013");
        assertThat(report.findings()).extracting(LintFinding::severity).containsOnly("unver");
    }

    @Test
    void routingIsNotAskedForWhereThereIsNoDomain() {
        RecipeBuilder recipe = RecipeBuilder.sound()
                .changing(".env.sample", "DOMAIN=sample.example.com\n", "")
                .changing("compose.yml", "traefik.enable=true", "traefik.enable=false");
        assertThat(lint(recipe).rulesFailed()).isEmpty();
    }

    @Test
    void digestCountsAsATag() {
        RecipeBuilder recipe = RecipeBuilder.sound().changing("compose.yml", "app:5.2", "app@sha256:" + "a".repeat(64));
        assertThat(lint(recipe).findings()).extracting(LintFinding::rule).containsExactly("R006", "R013");
    }

    @Test
    void troubleIsReportedOnce() {
        LintReport report = lint(RecipeBuilder.sound().with(".env.sample", "A=\"open"));
        assertThat(report.findings().stream().filter(finding -> finding.rule().equals("CC000")))
                .hasSize(1);
    }

    @Test
    void reportReadsAsText() {
        LintReport report = lint(RecipeBuilder.sound().without(".env.sample"));
        assertThat(LintText.render(report)).isEqualTo("""
                unver R006  catalogue: whether the recipe is in the catalogue was not looked at: that needs the network
                            next: look for it in the catalogue yourself
                error R008  .env.sample: the recipe has no .env.sample
                            next: add one that names every variable of the recipe
                unver R013  repository: whether the repository exists upstream was not looked at: that needs the network
                            next: look for it upstream yourself
                lint: fail (R008), 1 errors, 0 warnings, 2 rules not judged
                """);
    }

    private static RecipeBuilder privileged() {
        return RecipeBuilder.sound().changing("compose.yml", "    image:", "    privileged: true\n    image:");
    }

    @Test
    void whatAdmissionRefusesIsAnErrorOfLint() {
        LintReport report = lint(privileged());
        assertThat(report.rulesFailed()).containsExactly("AD005");
        assertThat(report.findings())
                .contains(new LintFinding(
                        "AD005",
                        "error",
                        "compose.yml:4",
                        "service app: privileged gives the container the whole host",
                        "remove privileged"));
    }

    @Test
    void whatTheOperatorsOwnRecipeAsksForIsToldAndFailsNothing() {
        LintInput input = privileged().lintInput(folder);
        LintReport report = Linter.lint(
                new LintInput(input.tree(), input.releases(), input.environment(), new Gate(Trust.OPERATOR, Set.of())));
        assertThat(report.status()).isEqualTo(Status.PASS);
        assertThat(report.findings()).extracting(LintFinding::rule).contains("AD005");
    }

    @Test
    void portsThatThePlugInListsAreNoFinding() {
        RecipeBuilder recipe =
                RecipeBuilder.sound().changing("compose.yml", "    image:", "    ports: ['25:25']\n    image:");
        LintInput input = recipe.lintInput(folder);
        Gate gate = new Gate(Trust.STRANGER, Set.of(25));
        assertThat(Linter.lint(input).rulesFailed()).containsExactly("AD013");
        assertThat(Linter.lint(new LintInput(input.tree(), input.releases(), input.environment(), gate))
                        .rulesFailed())
                .isEmpty();
    }

    @Test
    void documentationListsExactlyTheRules() throws IOException {
        String rows = Linter.rules().stream()
                .map(rule -> "| " + rule.id() + " | " + rule.severity() + " | " + rule.checks() + " |\n")
                .collect(Collectors.joining());
        assertThat(resource("rules.md")).endsWith("| rule | severity | what it checks |\n|---|---|---|\n" + rows);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Linter.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
