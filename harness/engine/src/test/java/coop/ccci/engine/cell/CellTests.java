package coop.ccci.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("swarm")
class CellTests {
    @TempDir
    Path home;

    private Cells cells;
    private CellJanitor janitor;

    @BeforeEach
    void open() {
        cells = new Cells(new StateRoot(home), (kind, text, facts) -> System.out.println(text));
        janitor = new CellJanitor(new StateRoot(home));
    }

    @Test
    void cellIsASwarmReachedOverSshWithEverythingInItsPath() {
        try (Cell cell = cells.boot(CellSpec.fresh(Egress.NONE))) {
            assertThat(Ssh.in(cell, "docker", "info", "-f", "'{{.Swarm.LocalNodeState}} {{.Swarm.ControlAvailable}}'"))
                    .isEqualTo("active true");
            assertThat(Ssh.in(cell, "command -v restic && command -v nsenter")).hasLineCount(2);
            assertThat(Ssh.in(cell, "cat", "/proc/sys/kernel/hostname")).isEqualTo("cell-" + cell.id());
        }
    }

    @Test
    void closedCellLeavesNothing() {
        Cell cell = cells.boot(CellSpec.fresh(Egress.ALLOWED));
        assertThat(Traces.of(cell.id(), home)).isNotEmpty();
        cell.close();
        assertThat(Traces.of(cell.id(), home)).isEmpty();
        assertThat(cells.list()).isEmpty();
        assertThat(home.resolve("cells")).isEmptyDirectory();
    }

    @Test
    void twoCellsLiveSideBySide() {
        try (Cell one = cells.boot(CellSpec.fresh(Egress.NONE));
                Cell other = cells.boot(CellSpec.fresh(Egress.NONE))) {
            assertThat(one.address()).isNotEqualTo(other.address());
            assertThat(Ssh.in(one, "docker", "node", "ls", "-q"))
                    .isNotEqualTo(Ssh.in(other, "docker", "node", "ls", "-q"));
        }
    }

    @Test
    void cellsBootedAtOnceGetDifferentNetworks() {
        List<Cell> booted = List.of("a", "b", "c").parallelStream()
                .map(any -> cells.boot(CellSpec.fresh(Egress.NONE)))
                .toList();
        try {
            assertThat(booted).extracting(Cell::address).doesNotHaveDuplicates();
        } finally {
            booted.forEach(Cell::close);
        }
        assertThat(cells.list()).isEmpty();
    }

    @Test
    void sweepLeavesRunningCellsAlone() {
        try (Cell cell = cells.boot(CellSpec.fresh(Egress.NONE))) {
            assertThat(janitor.sweep()).isEmpty();
            assertThat(Ssh.in(cell, "docker", "node", "ls", "-q")).isNotBlank();
        }
    }

    @Test
    void secondCellOfTheSameIdIsRefusedAndTheFirstLivesOn() {
        try (Cell cell = cells.boot(CellSpec.fresh(Egress.NONE))) {
            assertThatThrownBy(() -> cells.boot(new CellSpec(cell.id(), Egress.NONE, Lifetime.STAYS)))
                    .isInstanceOf(UsageProblem.class);
            assertThat(Ssh.in(cell, "docker", "node", "ls", "-q")).isNotBlank();
        }
    }

    @Test
    void cellWithoutEgressHasNoRouteOut() {
        try (Cell cell = cells.boot(CellSpec.fresh(Egress.NONE))) {
            assertThat(Ssh.in(cell, "ip", "route", "show", "default")).isEmpty();
        }
    }

    @Test
    void cellWithEgressHasARouteNameServersAndItsRules() {
        try (Cell cell = cells.boot(CellSpec.fresh(Egress.ALLOWED))) {
            assertThat(Ssh.in(cell, "ip", "route", "show", "default")).startsWith("default via 10.213.");
            assertThat(Ssh.in(cell, "cat", "/etc/resolv.conf"))
                    .isEqualTo(Resolvers.ofMachine().strip());
            assertThat(Traces.of(cell.id(), home))
                    .filteredOn(trace -> trace.startsWith("rule"))
                    .hasSize(3);
        }
    }

    @Test
    void closingTwiceIsFine() {
        Cell cell = cells.boot(CellSpec.fresh(Egress.NONE));
        cell.close();
        cell.close();
        assertThat(cells.list()).isEmpty();
    }

    @Test
    void downEndsACellThatStays() {
        Cell cell = cells.boot(new CellSpec(CellSpec.freshId(), Egress.NONE, Lifetime.STAYS));
        cell.close();
        assertThat(Ssh.in(cells.running(cell.id()), "docker", "node", "ls", "-q"))
                .isNotBlank();
        cells.down(cell.id());
        assertThat(Traces.of(cell.id(), home)).isEmpty();
        assertThatThrownBy(() -> cells.running(cell.id())).isInstanceOf(UsageProblem.class);
    }
}
