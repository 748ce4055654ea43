package coop.ccci.engine.fake;

import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Backs up {@link FakeVolumes}: a snapshot is a copy of the volumes that the plan captures, and a restore adds what the
 * snapshot holds to what is there, as restic does. Sabotage overrides one method.
 */
public class FakeBackupbot implements Backupbot {
    private final FakeVolumes volumes;
    private final Map<String, Map<String, Set<String>>> snapshots = new HashMap<>();
    private boolean prepared;

    public FakeBackupbot(FakeVolumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public void prepare() {
        prepared = true;
    }

    @Override
    public BackupFacts create(StackName stack, BackupPlan plan) {
        if (!prepared) {
            throw new HostTrouble("backing up stack " + stack + ": there is no repository", "prepare one");
        }
        Map<String, Set<String>> snapshot = new HashMap<>();
        plan.captures().forEach(capture -> snapshot.put(capture.volume(), volumes.copy(capture.volume())));
        String id = "snapshot-" + snapshots.size();
        snapshots.put(id, snapshot);
        return new BackupFacts("fake", "1", id, 1, snapshot.size());
    }

    @Override
    public List<String> files(BackupFacts snapshot, StackName stack, String volume) {
        return held(snapshot, volume).stream().map(item -> "items/" + item).toList();
    }

    @Override
    public void restore(BackupFacts snapshot, StackName stack, BackupPlan plan, Set<String> wanted) {
        wanted.forEach(volume -> volumes.of(volume).addAll(held(snapshot, volume)));
    }

    private Set<String> held(BackupFacts snapshot, String volume) {
        return snapshots.getOrDefault(snapshot.snapshot(), Map.of()).getOrDefault(volume, Set.of());
    }
}
