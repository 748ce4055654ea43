package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An attack that is told to stop ends the climbs that are under way, and with them their cells. */
@Tag("swarm")
class AttackDrillTests {
    @AutoClose
    private static final StateHome CELLS = StateHome.fresh("attack");

    @TempDir
    Path home;

    @Test
    void stoppedAttackLeavesNothingOfItsCells() {
        Child child = Launcher.with(CELLS.path()).start(Sample.in(home).attacked("--only=content", "--side-by-side=2"));
        Traces traces = Traces.of(CELLS.path());
        child.awaitLine("now 6 climbs");
        traces.awaitCells(2);

        try (child) {
            child.signal("TERM").end().exits(130).says("stopped from outside");
        }

        assertThat(traces.left()).isEmpty();
    }
}
