package coop.ccci.tests.canary;

import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.engine.run.Ports;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.List;
import java.util.Set;

/** A restore that ends well and brings nothing back. */
final class NoRestore implements Ports {
    @Override
    public Backupbot backupbot(Backupbot real, Scene scene) {
        return new Backupbot() {
            @Override
            public void prepare() {
                real.prepare();
            }

            @Override
            public BackupFacts create(StackName stack, BackupPlan plan) {
                return real.create(stack, plan);
            }

            @Override
            public List<String> files(BackupFacts snapshot, StackName stack, String volume) {
                return real.files(snapshot, stack, volume);
            }

            @Override
            public void restore(BackupFacts snapshot, StackName stack, BackupPlan plan, Set<String> volumes) {}
        };
    }
}
