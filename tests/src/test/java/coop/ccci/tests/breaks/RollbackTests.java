package coop.ccci.tests.breaks;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;

import coop.ccci.model.ExitCode;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Ladder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The head runs where it finds nothing, and not on what the base left: Swarm goes back to the base without a word. */
@Tag("swarm")
class RollbackTests {
    private static final String REFUSES_OLD_DATA = """
            if [ ! -e "$html/.format-2" ]; then
                if compgen -G "$html/probe-*" > /dev/null; then echo 'data is of format 1' >&2; exit 1; fi
                touch "$html/.format-2"
            fi""";

    @Test
    void upgradeFailsThoughTheBaseServesAgainAndInstallPasses() {
        Climbed climbed = Ladder.of(Html.starting(REFUSES_OLD_DATA))
                .only(RungName.INSTALL, RungName.UPGRADE)
                .climb();
        assertThat(climbed)
                .passes(RungName.INSTALL)
                .fails(
                        RungName.UPGRADE,
                        ReasonCode.ROLLED_BACK,
                        "Swarm gave up updating service app",
                        "data is of format 1")
                .isLevel(1, Verdict.RED, ExitCode.RED)
                .isClean();
    }
}
