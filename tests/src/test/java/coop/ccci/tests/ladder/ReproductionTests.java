package coop.ccci.tests.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.reproduce.Difference;
import coop.ccci.engine.reproduce.Reproduction;
import coop.ccci.engine.reproduce.ReproductionFile;
import coop.ccci.tests.support.Folders;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.Launcher;
import coop.ccci.tests.support.Launcher.Ended;
import coop.ccci.tests.support.Resealed;
import coop.ccci.tests.support.ResultsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A run's folder as evidence: looked at, repeated, and forged. */
@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReproductionTests {
    private final Path runs = Folders.fresh("reproduced", "runs");
    private final String runId = climb();

    private String climb() {
        Ended ended = Launcher.start("run custom-html --src " + Lab.CUSTOM_HTML.repository() + " --ref next --images "
                + Lab.CUSTOM_HTML.images() + " --only install,functional --json --out " + runs);
        assertThat(ended.exit()).as(ended.toString()).isZero();
        return ResultsText.parse(ended.out()).tree().path("run_id").asText();
    }

    private static Reproduction reproduction(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return ReproductionFile.read(files.filter(file -> file.toString().endsWith(".reproduction.json"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void whatARunLeftIsWholeAndComesOutTheSameOnceMore() throws IOException {
        assertThat(Launcher.start("verify", runs.resolve(runId).toString()).exit())
                .isZero();
        Ended again = Launcher.start("reproduce", runId, "--out", runs.toString());
        assertThat(again.out()).as(again.toString()).contains("REPRODUCED", "times the first");
        assertThat(again.exit()).isZero();
        Reproduction reproduction = reproduction(runs);
        assertThat(reproduction.differences()).isEmpty();
        String second = reproduction.by().orElseThrow().runId();
        assertThat(Launcher.start("verify", runs.resolve(second).toString()).exit())
                .isZero();
    }

    /** Whoever knows how the digest is made can make one anew: then only a second run tells. */
    @Test
    void aForgeryThatIsSealedAnewIsFoundByTheSecondRun() throws IOException {
        Path forged = Resealed.failing(runs.resolve(runId), "functional");
        assertThat(Launcher.start("verify", forged.toString()).exit()).isZero();
        Path out = Folders.fresh("reproduced", "forged");
        Ended again = Launcher.start("reproduce", forged.toString(), "--out", out.toString());
        assertThat(again.out()).as(again.toString()).contains("DIFFERS");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(reproduction(out).differences())
                .extracting(Difference::where)
                .contains("verdict", "level", "rung functional", "stage functional")
                .anyMatch(where -> where.startsWith("test functional / "));
    }

    @Test
    void aForgeryThatIsNotSealedAnewIsRefused() throws IOException {
        Path forged = Resealed.copy(runs.resolve(runId));
        Path results = forged.resolve("results.json");
        Files.writeString(results, Files.readString(results).replace("\"duration_ms\" : ", "\"duration_ms\" : 1"));
        Ended again = Launcher.start("reproduce", forged.toString(), "--out", forged.toString());
        assertThat(again.out()).as(again.toString()).contains("FAIL  digest", "nothing was run");
        assertThat(again.exit()).isEqualTo(1);
    }
}
