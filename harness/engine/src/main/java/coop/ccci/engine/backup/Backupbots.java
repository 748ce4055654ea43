package coop.ccci.engine.backup;

import coop.ccci.engine.app.Redaction;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.Secret;

/** Chooses who backs up on a Host. */
public final class Backupbots {

    private Backupbots() {}

    /**
     * The Host's own backup-bot-two where a service is labelled as one, else restic with a repository at this absolute
     * path on the Host, encrypted with a secret of the run.
     */
    public static Backupbot on(Host host, String repository, Secret password, Redaction redaction) {
        return BotService.on(host)
                .<Backupbot>map(service -> new BackupBotTwo(host, service, redaction))
                .orElseGet(() -> new ResticBackupbot(host, repository, password, redaction));
    }
}
