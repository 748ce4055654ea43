package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.results.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is told to stop says what was not judged, takes everything down, and ends with 130. */
@Tag("swarm")
@ExtendWith(SharedCell.class)
class SignalDrillTests {
    @AutoClose
    private static final StateHome CELLS = StateHome.fresh("signals");

    @TempDir
    Path home;

    static Stream<Arguments> signalsInEveryPhaseOfTheStacks() {
        return bothIn(Phases.ofTheStacks());
    }

    static Stream<Arguments> signalsInEveryPhaseOfACell() {
        return bothIn(Phases.ofACell());
    }

    private static Stream<Arguments> bothIn(List<String> phases) {
        return phases.stream().flatMap(phase -> Stream.of("INT", "TERM").map(signal -> Arguments.of(signal, phase)));
    }

    @ParameterizedTest
    @MethodSource("signalsInEveryPhaseOfTheStacks")
    void stoppedRunLeavesNothingOnTheHost(String signal, String phase, DrillCell drill) {
        Sample sample = Sample.in(home);
        stop(signal, phase, Launcher.with(home).start(sample.on(drill.options())));
        expectInterrupted(sample.runs());
        assertThat(drill.contents()).isEmpty();
        assertThat(home.resolve("work")).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("signalsInEveryPhaseOfACell")
    void stoppedRunLeavesNothingOfItsCell(String signal, String phase) {
        Sample sample = Sample.in(home);
        Child child = Launcher.with(CELLS.path()).start(sample.inFreshCell("--only=lint,install"));
        Traces traces = Traces.of(CELLS.path());
        child.awaitLine(phase);
        traces.look();
        stop(signal, phase, child);
        expectInterrupted(sample.runs());
        assertThat(traces.left()).isEmpty();
    }

    private static void stop(String signal, String phase, Child started) {
        try (Child child = started) {
            child.awaitLine(phase).signal(signal).end().exits(130).says("stopped from outside");
        }
    }

    private static void expectInterrupted(RunsFolder runs) {
        Results results = runs.results();
        assertThat(runs.rungs().values())
                .allMatch(rung -> rung.matches("pass|unver interrupted|skip not_selected"), "judged or interrupted");
        assertThat(results.flags().cleanTeardown()).isTrue();
        assertThat(results.leftovers()).isEmpty();
    }
}
