package coop.ccci.tests.breaks;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.ccci.model.ExitCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Leak;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Ladder;
import coop.ccci.tests.support.VariantRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only the version that is upgraded from prints its secret, on a stack that is not even taken down by the book. */
@Tag("swarm")
class BaseLeakTests {
    private static final String TELLS = "cat /run/secrets/api_key; echo";

    private static VariantRepository tellingBase() {
        return Html.starting(TELLS)
                .branch("telling")
                .replace("entrypoint.sh.tmpl", TELLS + "\n", "")
                .replace("abra.sh", "APP_ENTRYPOINT_VERSION=v2", "APP_ENTRYPOINT_VERSION=v3");
    }

    @Test
    void whatTheBasePrintedIsALeakOfTheRun() {
        Climbed climbed =
                Ladder.of(tellingBase()).from("telling").only(RungName.UPGRADE).climb();
        assertThat(climbed).passes(RungName.UPGRADE).isLevel(1, Verdict.RED, ExitCode.DIRTY);
        assertThat(climbed.results().leaks())
                .extracting(Leak::secret, Leak::encoding)
                .containsOnly(tuple("api_key", "plain"));
    }
}
