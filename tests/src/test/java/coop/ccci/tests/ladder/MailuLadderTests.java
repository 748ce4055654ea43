package coop.ccci.tests.ladder;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.ExitCode;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.VolumeRow;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.Ladder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mailu, with and without its backup labels. */
@Tag("swarm")
class MailuLadderTests {
    @Test
    void theBranchWithBackupLabelsReachesTheTop() {
        Climbed climbed = Ladder.of(Lab.MAILU).climb();
        assertThat(climbed)
                .passes(RungName.values())
                .isLevel(5, Verdict.GREEN, ExitCode.GREEN)
                .isClean();
        assertThat(climbed.results().volumes())
                .filteredOn(row -> row.kind().equals("durable"))
                .extracting(VolumeRow::name)
                .containsExactlyInAnyOrder("mailu", "mail");
        assertThat(List.of("mailu", "mail")).allSatisfy(name -> {
            assertThat(climbed.columns(name)).containsOnly(Optional.of(true));
            assertThat(climbed.volume(name).neighboursKept()).contains(true);
        });
    }

    @Test
    void mainClimbsPastTheBackupThatItDoesNotClaimAndEarnsNothingForIt() {
        Climbed climbed = Ladder.of(Lab.MAILU).at("main").climb();
        assertThat(climbed)
                .skips(RungName.BACKUP_RESTORE, ReasonCode.NOT_BACKUP_CAPABLE, "backupbot.backup")
                .passes(RungName.INSTALL, RungName.UPGRADE, RungName.FUNCTIONAL, RungName.LINT)
                .isLevel(4, Verdict.GREEN, ExitCode.GREEN)
                .isClean();
        assertThat(climbed.results().skips().intentional())
                .containsExactly(Map.entry(RungName.BACKUP_RESTORE, ReasonCode.NOT_BACKUP_CAPABLE));
    }
}
