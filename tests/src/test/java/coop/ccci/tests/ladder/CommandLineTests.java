package coop.ccci.tests.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.tests.support.Folders;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.Launcher;
import coop.ccci.tests.support.Launcher.Ended;
import coop.ccci.tests.support.ResultsText;
import coop.ccci.tests.support.VariantRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The program as a person or a build server starts it. */
@Tag("swarm")
class CommandLineTests {
    private static final String IMAGES = Lab.CUSTOM_HTML.images().toString();

    @Test
    void jsonIsAllThatStandardOutputGetsAndGreenEndsWithZero() {
        Ended ended = run(Lab.CUSTOM_HTML.repository(), "next", "--json", "--only", "install,functional,lint");
        assertThat(ended.exit()).as(ended.toString()).isZero();
        ResultsText results = ResultsText.parse(ended.out());
        assertThat(results.tree().path("verdict").asText()).isEqualTo("green");
        assertThat(results.tree().path("level").asInt()).isEqualTo(3);
        assertThat(results.tree().at("/provenance/command").toString()).contains("custom-html", "--only");
        assertThat(ended.err()).contains("rung install pass");
    }

    @Test
    void aLintErrorIsGreenAtLevelFourUnlessMoreIsRequired() {
        VariantRepository variant = VariantRepository.of(Lab.CUSTOM_HTML)
                .replace("compose.yml", "traefik.enable=true", "traefik.enable=false");
        Ended ended = run(variant.folder(), VariantRepository.BRANCH, "--json", "--require-level", "5");
        ResultsText results = ResultsText.parse(ended.out());
        assertThat(results.tree().path("verdict").asText()).isEqualTo("green");
        assertThat(results.tree().path("level").asInt()).isEqualTo(4);
        assertThat(results.tree().at("/reasons/lint/code").asText()).isEqualTo("lint_errors");
        assertThat(ended.exit()).as(ended.toString()).isEqualTo(1);
        Path folder = Folders.runs().resolve(results.tree().path("run_id").asText());
        Ended shown = Launcher.start("show", folder.toString());
        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("LEVEL 4 of 5", "verdict green", "R010", "rules not met");
    }

    private static Ended run(Path repository, String ref, String... more) {
        return Launcher.start("run custom-html --src " + repository + " --ref " + ref + " --images " + IMAGES
                + " --out " + Folders.runs() + " " + String.join(" ", more));
    }
}
