package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.HostTrouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTests {
    private final Stage stage = new Stage();

    @Test
    void commandThatLooksAtCellsSweepsFirstAndSaysSo() {
        stage.parts.swept = () -> {
            stage.parts.cells.clear();
            return List.of("cell dead");
        };
        assertThat(stage.run("cell", "ls")).isZero();
        assertThat(stage.err()).isEqualTo("removed what a killed cc-ci left: cell dead\n");
        assertThat(stage.out()).isEqualTo("no cells\n");
    }

    @Test
    void sweepThatFailsIsAWarningAndTheCommandRuns() {
        stage.parts.swept = () -> {
            throw new HostTrouble("removing cell dead: busy", "look at it");
        };
        assertThat(stage.run("cell", "ls")).isZero();
        assertThat(stage.err()).contains("warning: removing what a killed cc-ci left: removing cell dead: busy");
        assertThat(stage.out()).contains("c0ffee");
    }

    @Test
    void helpSweepsNothing() {
        stage.parts.swept = () -> {
            throw new AssertionError("swept");
        };
        assertThat(stage.run("run", "--help")).isZero();
        assertThat(stage.run("--help")).isZero();
        assertThat(stage.err()).isEmpty();
    }
}
