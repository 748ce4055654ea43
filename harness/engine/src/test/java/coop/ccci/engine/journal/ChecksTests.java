package coop.ccci.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.fake.Stages;
import coop.ccci.kit.AppTrouble;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.Status;
import coop.ccci.model.results.StageTest;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChecksTests {
    private static final Checks.Meaning MEANING = new Checks.Meaning(ReasonCode.NOT_SERVED, "look");

    private final Journal journal = new Journal(Events.none());
    private final Checks checks = new Checks(journal);

    private Status that(Checks.Check check) throws InterruptedException {
        return checks.that(StageName.INSTALL, "it serves", MEANING, check);
    }

    private static Optional<String> right() {
        return Optional.empty();
    }

    private static Outcome fail(ReasonCode code, String text) {
        return Outcome.fail(code, text, "look");
    }

    @Test
    void checkThatFindsNothingWrongPasses() throws InterruptedException {
        assertThat(that(ChecksTests::right)).isEqualTo(Status.PASS);
        assertThat(checks.outcome()).isEqualTo(Outcome.pass());
    }

    @Test
    void checkThatFindsSomethingFailsWithItsMeaning() throws InterruptedException {
        assertThat(that(() -> Optional.of("502"))).isEqualTo(Status.FAIL);
        assertThat(checks.outcome()).isEqualTo(fail(ReasonCode.NOT_SERVED, "502"));
    }

    @Test
    void recipesProblemFailsWithItsOwnCode() throws InterruptedException {
        that(() -> {
            throw new RecipeProblem(ReasonCode.CRASH_LOOP, "crashed", "look");
        });
        assertThat(checks.outcome()).isEqualTo(fail(ReasonCode.CRASH_LOOP, "crashed"));
    }

    @Test
    void appThatDidNotDoAsAskedFailsWithTheChecksMeaning() throws InterruptedException {
        that(() -> {
            throw new AppTrouble("refused");
        });
        assertThat(checks.outcome()).isEqualTo(fail(ReasonCode.NOT_SERVED, "it serves: refused"));
    }

    @Test
    void hostsTroubleLeavesTheCheckUnjudged() throws InterruptedException {
        that(() -> {
            throw new HostTrouble("no route", "mend");
        });
        assertThat(checks.outcome()).isEqualTo(Outcome.unver(ReasonCode.HOST_TROUBLE, "no route", "mend"));
    }

    @Test
    void connectionThatBrokeBecauseTheRunWasStoppedIsAnInterruption() {
        assertThatThrownBy(() -> that(() -> {
                    Thread.currentThread().interrupt();
                    throw new HostTrouble("channel closed", "mend");
                }))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void firstFailBeatsEveryUnverAndPass() throws InterruptedException {
        that(ChecksTests::right);
        checks.unjudged(StageName.INSTALL, "a probe", new Checks.Meaning(ReasonCode.NO_PROBE, "write"), "no probe");
        assertThat(checks.outcome().status()).isEqualTo(Status.UNVER);
        that(() -> Optional.of("first"));
        that(() -> Optional.of("second"));
        assertThat(checks.outcome()).isEqualTo(fail(ReasonCode.NOT_SERVED, "first"));
    }

    @Test
    void everyCheckIsRemembered() throws InterruptedException {
        that(() -> Optional.of("502"));
        that(ChecksTests::right);
        checks.note(StageName.INSTALL, "how long it took", "3 ms");
        assertThat(journal.stages().getFirst().tests())
                .extracting(StageTest::status)
                .containsExactly(Status.FAIL, Status.PASS, Status.PASS);
    }

    @Test
    void rungWithoutACheckIsOurFault() {
        assertThatThrownBy(checks::outcome).hasMessageContaining("without a single check");
        checks.note(StageName.INSTALL, "a note", "is no check");
        assertThatThrownBy(checks::outcome).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bugInACheckIsNotTheRecipesFault() {
        assertThatThrownBy(() -> that(() -> {
                    throw new IOException("disk");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> that(() -> {
                    throw new ArithmeticException();
                }))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void stepThatEndsBadlyKeepsWhatWasJudgedBefore() throws Exception {
        checks.step(StageName.BACKUP, "the backup", MEANING, () -> {
            that(() -> Optional.of("not wiped"));
            throw new HostTrouble("no route", "mend");
        });
        assertThat(checks.outcome()).isEqualTo(fail(ReasonCode.NOT_SERVED, "not wiped"));
        assertThat(Stages.of(journal, StageName.BACKUP).status()).isEqualTo(Status.UNVER);
    }

    @Test
    void stepThatTheRecipeEndsFailsWithItsCode() throws Exception {
        checks.step(StageName.BACKUP, "the backup", MEANING, () -> {
            throw new RecipeProblem(ReasonCode.HOOK_FAILED, "hook exited 1", "look");
        });
        assertThat(checks.outcome()).isEqualTo(fail(ReasonCode.HOOK_FAILED, "hook exited 1"));
    }

    @Test
    void stepThatTheAppEndsIsUnjudged() throws Exception {
        checks.step(StageName.BACKUP, "seeding", MEANING, () -> {
            throw new AppTrouble("refused");
        });
        assertThat(checks.outcome()).isEqualTo(Outcome.unver(ReasonCode.NOT_SERVED, "seeding: refused", "look"));
    }
}
