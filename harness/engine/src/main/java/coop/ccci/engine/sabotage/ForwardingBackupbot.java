package coop.ccci.engine.sabotage;

import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.List;
import java.util.Set;

/** Does what another one does; a fault changes a part of it. */
public abstract class ForwardingBackupbot implements Backupbot {
    private final Backupbot real;

    protected ForwardingBackupbot(Backupbot real) {
        this.real = real;
    }

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
    public void restore(BackupFacts snapshot, StackName stack, BackupPlan plan, Set<String> volumes) {
        real.restore(snapshot, stack, plan, volumes);
    }
}
