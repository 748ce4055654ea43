package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is killed can take nothing down: the next command does. */
@Tag("swarm")
@ExtendWith(SharedCell.class)
class KillDrillTests {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final List<String> PHASES =
            List.of("deploy (head)", "functional (head)", "backup (head)", "teardown (head)");

    @AutoClose
    private static final StateHome CELLS = StateHome.fresh("kills");

    @TempDir
    Path home;

    static List<String> everyPhase() {
        return Phases.all();
    }

    @ParameterizedTest
    @MethodSource("everyPhase")
    void nextCommandRemovesTheCellOfAKilledRun(String phase) {
        Traces traces = Traces.of(CELLS.path());
        try (Child child = Launcher.with(CELLS.path()).start(Sample.in(home).inFreshCell())) {
            child.awaitLine(phase);
            traces.look();
            child.signal("KILL").end().exits(137);
        }
        assertThat(traces.left()).isNotEmpty();
        Launcher.with(CELLS.path()).run("cell", "ls").exits(0).says("no cells");
        assertThat(traces.left()).isEmpty();
    }

    @Test
    void nextRunRemovesWhatKilledRunsLeftOnTheHostOnceTheirLeasesAreOver(DrillCell drill) {
        Launcher launcher = Launcher.with(home).with("CC_CI_LEASE", LEASE.toString());
        Sample sample = Sample.in(home);
        PHASES.forEach(phase -> kill(launcher.start(sample.on(drill.options())), phase));
        assertThat(drill.contents()).anyMatch(object -> object.startsWith("service "));
        Instant over = Instant.now().plus(LEASE);
        await().atMost(LEASE.multipliedBy(2)).until(() -> Instant.now().isAfter(over));
        launcher.run(sample.on(drill.options(), "--only=install")).exits(0).says("removed of a dead run: stack ");
        assertThat(drill.contents()).isEmpty();
    }

    private static void kill(Child started, String phase) {
        try (Child child = started) {
            child.awaitLine(phase).signal("KILL").end().exits(137);
        }
    }
}
