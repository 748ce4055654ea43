package coop.ccci.tests.breaks;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;

import coop.ccci.engine.plugin.Plugins;
import coop.ccci.model.ExitCode;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.Ladder;
import coop.ccci.tests.support.VariantRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A recipe's very first commit, and nobody has written a plug-in for it. */
@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GenericFloorTests {
    private final Climbed climbed = Ladder.of(VariantRepository.withoutHistory(Lab.CUSTOM_HTML))
            .with(real -> Plugins.of(new RecipeName("nobody-knows")))
            .climb();

    @Test
    void whatNeedsNoPlugInIsJudged() {
        assertThat(climbed).passes(RungName.INSTALL, RungName.LINT).isClean();
    }

    @Test
    void whatNobodyCanTellIsUnverifiedAndNeverGreen() {
        assertThat(climbed)
                .leavesUnverified(RungName.BACKUP_RESTORE, ReasonCode.NO_PROBE, "content")
                .skips(RungName.FUNCTIONAL, ReasonCode.NO_FUNCTIONAL_TESTS)
                .isLevel(1, Verdict.UNVERIFIED, ExitCode.UNVERIFIED);
    }

    @Test
    void whereNothingIsToBeUpgradedFromUpgradeIsASkip() {
        assertThat(climbed).skips(RungName.UPGRADE, ReasonCode.NO_BASE);
    }
}
