package coop.ccci.engine.sabotage;

import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.Set;
import java.util.TreeSet;

/** The restore leaves a volume as it is and says nothing of it. */
record NotRestored(String volume) implements Fault {

    @Override
    public Backupbot backupbot(Backupbot real, Scene scene) {
        return new ForwardingBackupbot(real) {
            @Override
            public void restore(BackupFacts snapshot, StackName stack, BackupPlan plan, Set<String> volumes) {
                Set<String> others = new TreeSet<>(volumes);
                others.remove(volume);
                if (!others.isEmpty()) {
                    super.restore(snapshot, stack, plan, others);
                }
            }
        };
    }
}
