package coop.ccci.engine.sabotage;

import coop.ccci.engine.backup.BackupLabels;
import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.kit.App;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.Tag;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A volume is restored from a snapshot that was taken before the first item was put into the app. */
final class OlderSnapshot implements Fault {
    private final String volume;
    private volatile Optional<Backup> backup = Optional.empty();

    OlderSnapshot(String volume) {
        this.volume = volume;
    }

    /** Who backs up what, and the older snapshot once it was taken. */
    private static final class Backup {
        /** Restic restores nothing from a snapshot that holds nothing of a volume, and says so. */
        private static final String FILE = ".cc-ci-before";

        private final Backupbot backupbot;
        private final Scene scene;
        private final String volume;
        private Optional<BackupFacts> older = Optional.empty();

        Backup(Backupbot backupbot, Scene scene, String volume) {
            this.backupbot = backupbot;
            this.scene = scene;
            this.volume = volume;
        }

        synchronized BackupFacts older() {
            BackupFacts taken = older.orElseGet(this::take);
            older = Optional.of(taken);
            return taken;
        }

        private BackupFacts take() {
            VolumeFolder folder = VolumeFolder.of(scene.host(), scene.head().stack(), volume);
            folder.mark(FILE);
            try {
                return backupbot.create(
                        scene.head().stack(), BackupLabels.plan(scene.head().compose()));
            } finally {
                folder.remove(FILE);
            }
        }
    }

    @Override
    public Backupbot backupbot(Backupbot real, Scene scene) {
        Backup held = new Backup(real, scene, volume);
        backup = Optional.of(held);
        return new ForwardingBackupbot(real) {
            @Override
            public void restore(BackupFacts snapshot, StackName stack, BackupPlan plan, Set<String> volumes) {
                Set<String> others = new TreeSet<>(volumes);
                if (others.remove(volume)) {
                    super.restore(held.older(), stack, plan, Set.of(volume));
                }
                if (!others.isEmpty()) {
                    super.restore(snapshot, stack, plan, others);
                }
            }
        };
    }

    @Override
    public RecipePlugin plugin(RecipePlugin real) {
        return ProbedOtherwise.each(real, probe -> new ForwardingProbe(probe) {
            @Override
            public void seed(App app, Tag tag) {
                backup.ifPresent(Backup::older);
                super.seed(app, tag);
            }
        });
    }
}
