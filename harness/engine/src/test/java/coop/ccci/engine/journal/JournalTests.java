package coop.ccci.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Fact;
import coop.ccci.engine.fake.RecordingEvents;
import coop.ccci.engine.fake.Stages;
import coop.ccci.model.Status;
import coop.ccci.model.results.Stage;
import coop.ccci.model.results.Timing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JournalTests {
    private final RecordingEvents events = new RecordingEvents();
    private final Journal journal = new Journal(events);

    private void check(StageName stage, Status status) {
        journal.check(stage, "a check", status, 3, Optional.empty());
    }

    private Stage stage(StageName name) {
        return Stages.of(journal, name);
    }

    @Test
    void allStagesAreListedInOrderAndOneWithoutACheckIsASkip() {
        check(StageName.LINT, Status.PASS);
        assertThat(journal.stages())
                .extracting(Stage::name)
                .containsExactly("install", "upgrade", "backup", "restore", "functional", "lint", "teardown");
        assertThat(stage(StageName.INSTALL).status()).isEqualTo(Status.SKIP);
        assertThat(stage(StageName.LINT).status()).isEqualTo(Status.PASS);
    }

    @Test
    void noStageIsBetterThanItsWorstCheck() {
        check(StageName.BACKUP, Status.PASS);
        check(StageName.BACKUP, Status.UNVER);
        assertThat(stage(StageName.BACKUP).status()).isEqualTo(Status.UNVER);
        check(StageName.BACKUP, Status.FAIL);
        check(StageName.BACKUP, Status.PASS);
        assertThat(stage(StageName.BACKUP).status()).isEqualTo(Status.FAIL);
        assertThat(stage(StageName.BACKUP).ms()).isEqualTo(12);
    }

    @Test
    void phaseGivesItsResultAndItsTime() throws Exception {
        assertThat(journal.timed("deploy", Lane.HEAD, () -> "done")).isEqualTo("done");
        assertThat(journal.timings()).singleElement().satisfies(timing -> {
            assertThat(timing.phase()).isEqualTo("deploy");
            assertThat(timing.stack()).isEqualTo("head");
            assertThat(timing.startMs() + timing.ms()).isLessThanOrEqualTo(journal.elapsed());
        });
    }

    @Test
    void phaseThatFailsIsTimedAndToldAsWell() {
        assertThatThrownBy(() -> journal.timed("deploy", Lane.BASE, () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(journal.timings()).extracting(Timing::stack).containsExactly("base");
        assertThat(events.of(EventKind.PHASE_STARTED)).hasSize(1);
        assertThat(events.of(EventKind.PHASE_FINISHED))
                .singleElement()
                .satisfies(told -> assertThat(told.facts())
                        .containsEntry(Fact.STATUS, "fail")
                        .containsKeys(Fact.PHASE, Fact.STACK, Fact.MS));
    }

    @Test
    void timingsAreInTheOrderTheyBegan() throws Exception {
        journal.timed("outer", Lane.NONE, () -> journal.timed("inner", Lane.HEAD, () -> "x"));
        assertThat(journal.timings()).extracting(Timing::startMs).isSorted();
        assertThat(journal.timings()).hasSize(2);
    }
}
