package coop.ccci.engine.sabotage;

import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.backup.BackupPlan.Capture;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.List;

/** The backup takes one file of no meaning in place of all that is in a volume, and says nothing of it. */
record NotCaptured(String volume) implements Fault {
    private static final String FILE = ".cc-ci-captured";

    @Override
    public Backupbot backupbot(Backupbot real, Scene scene) {
        return new ForwardingBackupbot(real) {
            @Override
            public BackupFacts create(StackName stack, BackupPlan plan) {
                VolumeFolder folder = VolumeFolder.of(scene.host(), stack, volume);
                folder.mark(FILE);
                try {
                    return super.create(stack, narrowed(plan));
                } finally {
                    folder.remove(FILE);
                }
            }
        };
    }

    private BackupPlan narrowed(BackupPlan plan) {
        return new BackupPlan(
                plan.captures().stream()
                        .map(capture -> capture.volume().equals(volume) ? new Capture(volume, List.of(FILE)) : capture)
                        .toList(),
                plan.hooks());
    }
}
