package coop.ccci.tests.breaks;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.ccci.engine.sabotage.ForwardingProbe;
import coop.ccci.kit.App;
import coop.ccci.kit.RecipeTest;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.ExitCode;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.tests.support.ChangedPlugin;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Ladder;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every rung above the first is broken in its own way; none hides another. */
@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EachRungTests {
    private final Climbed climbed = Ladder.of(Html.starting("rm -f \"$html\"/probe-*")
                    .replace("compose.yml", "traefik.enable=true", "traefik.enable=false"))
            .with(ChangedPlugin.probing(NoWipe::new))
            .with(ChangedPlugin.testing(Wrong.class))
            .climb();

    /** A wipe that does nothing, as if it removed a path that is not there. */
    private static final class NoWipe extends ForwardingProbe {
        NoWipe(VolumeProbe real) {
            super(real);
        }

        @Override
        public void wipe(App app) {}
    }

    static final class Wrong {
        @RecipeTest
        void theDomainIsATeapot(App app) {
            assertEquals("teapot", app.domain());
        }
    }

    @Test
    void onlyInstallPasses() {
        assertThat(climbed)
                .passes(RungName.INSTALL)
                .isLevel(1, Verdict.RED, ExitCode.RED)
                .isClean();
    }

    @Test
    void anUpgradeThatLosesDataIsSeenByTheSeed() {
        assertThat(climbed)
                .fails(RungName.UPGRADE, ReasonCode.SEED_LOST, "volume content lost its item in the upgrade", "404");
    }

    @Test
    void aWipeThatWipesNothingIsNoProofOfARestore() {
        assertThat(climbed)
                .fails(
                        RungName.BACKUP_RESTORE,
                        ReasonCode.NOT_WIPED,
                        "volume content: the item was still there after the wipe");
        assertThat(climbed.volume("content").wiped()).contains(false);
        assertThat(climbed.volume("content").restoredAlone()).isEqualTo(Optional.empty());
    }

    @Test
    void aFunctionalTestThatFailsIsNamedWithWhatItSaw() {
        assertThat(climbed)
                .fails(RungName.FUNCTIONAL, ReasonCode.TESTS_FAILED, "the domain is a teapot", "expected: <teapot>");
    }

    @Test
    void aLintErrorNamesItsRule() {
        assertThat(climbed).fails(RungName.LINT, ReasonCode.LINT_ERRORS, "R010");
    }
}
