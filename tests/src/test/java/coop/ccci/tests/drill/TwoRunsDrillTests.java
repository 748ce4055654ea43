package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of one recipe at one commit at once: both are green, and nothing of one is in the other. */
@Tag("swarm")
@ExtendWith(SharedCell.class)
class TwoRunsDrillTests {
    @TempDir
    Path home;

    @Test
    void onOneHostWithLeasesShorterThanTheRuns(DrillCell drill) {
        Launcher launcher = Launcher.with(home).with("CC_CI_LEASE", "PT8S");
        Sample sample = Sample.in(home);
        List<String> run = sample.on(drill.options());
        bothAreGreen(sample, launcher.start(run), launcher.start(run));
        assertThat(drill.contents()).isEmpty();
    }

    @Test
    void inTwoCellsOfTheirOwn() {
        Launcher launcher = Launcher.with(home);
        Sample sample = Sample.in(home);
        List<String> run = sample.inFreshCell("--only=install,functional");
        bothAreGreen(sample, launcher.start(run), launcher.start(run));
        assertThat(home.resolve("cells")).isEmptyDirectory();
    }

    private static void bothAreGreen(Sample sample, Child first, Child second) {
        try (first;
                second) {
            first.end().exits(0);
            second.end().exits(0);
        }
        assertThat(sample.runs().runs())
                .hasSize(2)
                .extracting(folder -> ResultsFile.read(folder).verdict())
                .containsOnly(Verdict.GREEN);
    }
}
