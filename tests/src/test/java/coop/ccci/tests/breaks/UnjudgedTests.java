package coop.ccci.tests.breaks;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.App;
import coop.ccci.kit.RecipeTest;
import coop.ccci.model.ExitCode;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.Verdict;
import coop.ccci.tests.support.ChangedPlugin;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.Ladder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nothing fails, and not everything was judged: that is never green. */
@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnjudgedTests {
    private final Climbed climbed = Ladder.of(Lab.CUSTOM_HTML)
            .only(RungName.INSTALL, RungName.FUNCTIONAL, RungName.BACKUP_RESTORE)
            .with(ChangedPlugin.probingNothing())
            .with(ChangedPlugin.testing(NotReady.class))
            .climb();

    static final class NotReady {
        @RecipeTest
        @Disabled("the mail server is not there yet")
        void disabled(App app) {
            Assumptions.assumeTrue(app.domain().isEmpty());
        }

        @RecipeTest
        void aborted(App app) {
            Assumptions.assumeTrue(app.domain().isEmpty(), "the domain is not ready");
        }

        @RecipeTest
        void fine(App app) {
            app.http(coop.ccci.kit.HttpCall.get("app", 80, "/health"));
        }
    }

    @Test
    void theRunIsUnverified() {
        assertThat(climbed)
                .passes(RungName.INSTALL)
                .skips(RungName.UPGRADE, ReasonCode.NOT_SELECTED)
                .isLevel(1, Verdict.UNVERIFIED, ExitCode.UNVERIFIED)
                .isClean();
    }

    @Test
    void aTestThatDidNotRunLeavesItsRungUnjudged() {
        assertThat(climbed).leavesUnverified(RungName.FUNCTIONAL, ReasonCode.TESTS_SKIPPED, "did not run");
        assertThat(climbed.check("disabled").status()).isEqualTo(Status.UNVER);
        assertThat(climbed.check("aborted").status()).isEqualTo(Status.UNVER);
        assertThat(climbed.check("aborted").message())
                .hasValueSatisfying(text -> assertThat(text).contains("the domain is not ready"));
        assertThat(climbed.check("fine").status()).isEqualTo(Status.PASS);
    }

    @Test
    void aDurableVolumeThatNobodyCanLookIntoIsNamed() {
        assertThat(climbed).leavesUnverified(RungName.BACKUP_RESTORE, ReasonCode.NO_PROBE, "durable volume content");
    }
}
