package coop.ccci.tests.breaks;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.ExitCode;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Ladder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The head never starts. */
@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashLoopTests {
    private static final long SOON_MS = 20_000;

    private final Climbed climbed = Ladder.of(Html.starting("echo 'cannot start: no licence' >&2; exit 7"))
            .climb();

    @Test
    void installFailsWithTheTaskErrorAndTheLastWordsOfItsLog() {
        assertThat(climbed)
                .fails(
                        RungName.INSTALL,
                        ReasonCode.CRASH_LOOP,
                        "service app crashed",
                        "(7)",
                        "cannot start: no licence")
                .isLevel(0, Verdict.RED, ExitCode.RED)
                .isClean();
    }

    @Test
    void theWaitEndsLongBeforeItsTimeIsUp() {
        assertThat(climbed.results().timings())
                .filteredOn(timing ->
                        timing.phase().equals("converge") && timing.stack().equals("head"))
                .singleElement()
                .satisfies(timing -> assertThat(timing.ms()).isLessThan(SOON_MS));
    }

    @Test
    void theUpgradeIsJudgedToo() {
        assertThat(climbed)
                .fails(RungName.UPGRADE, ReasonCode.ROLLED_BACK, "Swarm gave up updating service app", "no licence");
    }

    @Test
    void whatNeedsTheHeadIsNotJudged() {
        assertThat(climbed)
                .leavesUnverified(RungName.FUNCTIONAL, ReasonCode.NOT_REACHED, "did not pass install")
                .leavesUnverified(RungName.BACKUP_RESTORE, ReasonCode.NOT_REACHED, "did not pass install")
                .passes(RungName.LINT);
    }
}
