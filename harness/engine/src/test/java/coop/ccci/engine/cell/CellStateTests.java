package coop.ccci.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.machine.ProcessMark;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellStateTests {
    private static final ProcessMark LIVES = ProcessMark.self();
    private static final ProcessMark DEAD = new ProcessMark(LIVES.pid(), LIVES.start() - 1, LIVES.boot());

    @Test
    void cellOfALivingOwnerIsNeverAbandoned() {
        assertThat(state(Lifetime.DIES_WITH_HARNESS, CellState.Phase.UP, LIVES, DEAD)
                        .abandoned())
                .isFalse();
        assertThat(state(Lifetime.STAYS, CellState.Phase.BOOTING, LIVES, DEAD).abandoned())
                .isFalse();
    }

    @Test
    void cellOfADeadOwnerIsAbandonedThoughItStillRuns() {
        assertThat(state(Lifetime.DIES_WITH_HARNESS, CellState.Phase.UP, DEAD, LIVES)
                        .abandoned())
                .isTrue();
    }

    @Test
    void stayingCellIsAbandonedOnlyIfItNeverCameUpOrDied() {
        assertThat(state(Lifetime.STAYS, CellState.Phase.UP, DEAD, LIVES).abandoned())
                .isFalse();
        assertThat(state(Lifetime.STAYS, CellState.Phase.UP, DEAD, DEAD).abandoned())
                .isTrue();
        assertThat(state(Lifetime.STAYS, CellState.Phase.BOOTING, DEAD, LIVES).abandoned())
                .isTrue();
    }

    @Test
    void stateIsReadAsItWasWritten(@TempDir Path folder) {
        CellState state = state(Lifetime.STAYS, CellState.Phase.UP, DEAD, LIVES);
        new CellFolder(folder).write(state);
        assertThat(new CellFolder(folder).state()).contains(state);
    }

    @Test
    void folderWithoutAWordHasNoState(@TempDir Path folder) {
        assertThat(new CellFolder(folder).state()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "../x", "a b", "-a", "this-id-is-longer-than-thirty-one-x"})
    void idThatIsNoPlainNameIsRefused(String id) {
        assertThatThrownBy(() -> new CellSpec(id, Egress.NONE, Lifetime.STAYS)).isInstanceOf(UsageProblem.class);
    }

    private static CellState state(Lifetime lifetime, CellState.Phase phase, ProcessMark owner, ProcessMark init) {
        return new CellState(
                "a", Egress.NONE, lifetime, phase, Instant.EPOCH, owner, Optional.of(new Link(1)), Optional.of(init));
    }
}
