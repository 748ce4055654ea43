package coop.ccci.tests.breaks;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.ExitCode;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.VolumeRow;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.Ladder;
import coop.ccci.tests.support.VariantRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The accounts are backed up and the mail is not, which a test with one seed would never notice. */
@Tag("swarm")
class MailVolumeTests {
    private static final String LABELS = """
                  labels:
                    backupbot.backup: "true"
                    backupbot.backup.path: "/mail"
            """;

    @Test
    void backupWithoutTheMailNamesItsVolumeAndJudgesTheAccounts() {
        VariantRepository variant = VariantRepository.of(Lab.MAILU).replace("compose.yml", LABELS, "");
        Climbed climbed = Ladder.of(variant).only(RungName.BACKUP_RESTORE).climb();
        assertThat(climbed)
                .passes(RungName.INSTALL)
                .fails(RungName.BACKUP_RESTORE, ReasonCode.NOT_CAPTURED, "volume mail is durable")
                .isLevel(1, Verdict.RED, ExitCode.RED)
                .isClean();
        assertThat(climbed.volume("mail").captured()).contains(false);
        VolumeRow accounts = climbed.volume("mailu");
        assertThat(accounts.restoredAlone()).contains(true);
        assertThat(accounts.restoredFresh()).contains(true);
        assertThat(climbed.check("volume mailu is captured").status()).isEqualTo(Status.PASS);
    }
}
