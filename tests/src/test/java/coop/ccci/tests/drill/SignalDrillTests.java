package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.results.Results;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is told to stop says what was not judged, takes everything down, and ends with 130. */
@Tag("swarm")
@ExtendWith(SharedCell.class)
class SignalDrillTests {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "INT, deploy (head)",
        "TERM, converge (head)",
        "TERM, functional (head)",
        "INT, upgrade (base)",
        "INT, backup (head)",
        "TERM, restore each alone (head)",
        "TERM, remove (head)",
        "INT, teardown (head)"
    })
    void stoppedRunLeavesNothingOnTheHost(String signal, String phase, DrillCell drill) {
        Sample sample = Sample.in(home);
        stop(signal, phase, Launcher.with(home).start(sample.on(drill.options())));
        expectInterrupted(sample.runs());
        assertThat(drill.contents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INT, host (-)", "TERM, images (-)", "INT, deploying"})
    void stoppedRunLeavesNothingOfItsCell(String signal, String phase) {
        Sample sample = Sample.in(home);
        Child child = Launcher.with(home).start(sample.inFreshCell("--only=install"));
        Traces traces = Traces.of(home);
        child.awaitLine(phase);
        traces.look();
        stop(signal, phase, child);
        expectInterrupted(sample.runs());
        assertThat(traces.left()).isEmpty();
    }

    private void stop(String signal, String phase, Child started) {
        try (Child child = started) {
            child.awaitLine(phase).signal(signal).end().exits(130).says("stopped from outside");
        }
        assertThat(home.resolve("work")).isEmptyDirectory();
    }

    private static void expectInterrupted(RunsFolder runs) {
        Results results = runs.results();
        assertThat(runs.rungs().values())
                .allMatch(rung -> rung.matches("pass|unver interrupted|skip not_selected"), "judged or interrupted");
        assertThat(results.flags().cleanTeardown()).isTrue();
        assertThat(results.leftovers()).isEmpty();
    }
}
