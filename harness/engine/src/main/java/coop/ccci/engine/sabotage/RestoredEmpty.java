package coop.ccci.engine.sabotage;

import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.Set;

/** The restore leaves a volume there with nothing in it. */
record RestoredEmpty(String volume) implements Fault {

    @Override
    public Backupbot backupbot(Backupbot real, Scene scene) {
        return new ForwardingBackupbot(real) {
            @Override
            public void restore(BackupFacts snapshot, StackName stack, BackupPlan plan, Set<String> volumes) {
                super.restore(snapshot, stack, plan, volumes);
                if (volumes.contains(volume)) {
                    VolumeFolder.of(scene.host(), stack, volume).empty();
                }
            }
        };
    }
}
