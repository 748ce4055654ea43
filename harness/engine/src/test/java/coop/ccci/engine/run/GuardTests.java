package coop.ccci.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.fake.RecordingEvents;
import coop.ccci.kit.AppTrouble;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.Status;
import coop.ccci.model.UsageProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GuardTests {
    private final RecordingEvents events = new RecordingEvents();

    @AfterEach
    void forgetTheInterrupt() {
        assertThat(Thread.interrupted()).isIn(true, false);
    }

    private void assertEnds(Exception thrown, Status status, ReasonCode code) {
        Outcome outcome = new Guard(events).outcome(() -> {
            throw thrown;
        });
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.why())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo(code));
    }

    @Test
    void rungsOwnOutcomeIsKept() {
        assertThat(new Guard(events).outcome(Outcome::pass)).isEqualTo(Outcome.pass());
    }

    @Test
    void onlyTheRecipesProblemIsAFail() {
        assertEnds(new RecipeProblem(ReasonCode.CRASH_LOOP, "x", "y"), Status.FAIL, ReasonCode.CRASH_LOOP);
        assertEnds(new HostTrouble("x", "y"), Status.UNVER, ReasonCode.HOST_TROUBLE);
        assertEnds(new UsageProblem("x", "y"), Status.UNVER, ReasonCode.HOST_TROUBLE);
        assertEnds(new AppTrouble("x"), Status.UNVER, ReasonCode.PROBE_TROUBLE);
    }

    @Test
    void bugIsOursAndItsTraceIsTold() {
        assertEnds(new ArithmeticException("/ by zero"), Status.UNVER, ReasonCode.HARNESS_BUG);
        assertThat(events.of(EventKind.WARNING))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("/ by zero", "GuardTests"));
    }

    @Test
    void errorOfAProbeEndsItsRungAndNotTheLane() {
        Outcome outcome = new Guard(events).outcome(() -> {
            throw new AssertionError("a probe's own assertion");
        });
        assertThat(outcome.why())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo(ReasonCode.HARNESS_BUG));
    }

    @Test
    void interruptIsRememberedForTheRungsToCome() {
        assertEnds(new InterruptedException(), Status.UNVER, ReasonCode.INTERRUPTED);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void whatBreaksBecauseOfTheInterruptIsTheInterrupt() {
        Thread.currentThread().interrupt();
        assertEnds(new HostTrouble("channel closed", "y"), Status.UNVER, ReasonCode.INTERRUPTED);
        assertEnds(new IllegalStateException("closed"), Status.UNVER, ReasonCode.INTERRUPTED);
        assertEnds(new RecipeProblem(ReasonCode.NOT_SERVED, "x", "y"), Status.FAIL, ReasonCode.NOT_SERVED);
    }
}
