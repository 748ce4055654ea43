package coop.ccci.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.event.Events;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import org.junit.jupiter.api.Test;

final class BoardTests {
    private final Board board = new Board(Events.none());

    private ReasonCode reasonOf(RungName rung) {
        return board.rungs().of(rung).why().orElseThrow().code();
    }

    @Test
    void rungThatNobodyCameToIsUnverified() {
        assertThat(reasonOf(RungName.UPGRADE)).isEqualTo(ReasonCode.NOT_REACHED);
    }

    @Test
    void afterAStopOnlyPassesAndSkipsAreBelieved() {
        board.stop();
        board.set(RungName.INSTALL, Outcome.fail(ReasonCode.CRASH_LOOP, "x", "y"));
        board.set(RungName.UPGRADE, Outcome.unver(ReasonCode.HOST_TROUBLE, "x", "y"));
        board.set(RungName.LINT, Outcome.pass());
        board.set(RungName.FUNCTIONAL, Outcome.skip(ReasonCode.NOT_SELECTED, "x", "y"));
        assertThat(reasonOf(RungName.INSTALL)).isEqualTo(ReasonCode.INTERRUPTED);
        assertThat(reasonOf(RungName.UPGRADE)).isEqualTo(ReasonCode.INTERRUPTED);
        assertThat(reasonOf(RungName.BACKUP_RESTORE)).isEqualTo(ReasonCode.INTERRUPTED);
        assertThat(reasonOf(RungName.FUNCTIONAL)).isEqualTo(ReasonCode.NOT_SELECTED);
        assertThat(board.rungs().of(RungName.LINT)).isEqualTo(Outcome.pass());
    }

    @Test
    void whatWasJudgedBeforeTheStopStays() {
        board.set(RungName.INSTALL, Outcome.fail(ReasonCode.CRASH_LOOP, "x", "y"));
        board.stop();
        assertThat(reasonOf(RungName.INSTALL)).isEqualTo(ReasonCode.CRASH_LOOP);
    }
}
