package coop.ccci.tests.canary;

import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.engine.run.Ports;
import coop.ccci.engine.sabotage.ForwardingBackupbot;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.Set;

/** A restore that ends well and brings nothing back. */
final class NoRestore implements Ports {
    @Override
    public Backupbot backupbot(Backupbot real, Scene scene) {
        return new ForwardingBackupbot(real) {
            @Override
            public void restore(BackupFacts snapshot, StackName stack, BackupPlan plan, Set<String> volumes) {}
        };
    }
}
