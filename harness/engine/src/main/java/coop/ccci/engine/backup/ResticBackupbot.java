package coop.ccci.engine.backup;

import coop.ccci.engine.app.Redaction;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.Secret;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Follows the backup labels with restic on the Host, in a repository of the run's own. */
public final class ResticBackupbot implements Backupbot {
    private final FilesOnHost files;
    private final CapturedPaths paths;
    private final Restic restic;
    private final HookRunner hooks;
    private final CapturedVolumes volumes;
    private final Map<String, SnapshotListing> listings = new ConcurrentHashMap<>();

    /** {@code repository} is an absolute path on the Host inside the run's own folder, which goes with the run. */
    public ResticBackupbot(Host host, String repository, Secret password, Redaction redaction) {
        this.files = new FilesOnHost(host);
        this.paths = new CapturedPaths(host);
        this.restic = new Restic(host, repository, password);
        this.hooks = new HookRunner(host, redaction);
        this.volumes = new CapturedVolumes(new HostVolumes(host));
    }

    @Override
    public void prepare() {
        restic.init();
    }

    @Override
    public BackupFacts create(StackName stack, BackupPlan plan) {
        List<CapturedVolume> captured = volumes.toBackUp(stack, plan);
        ResticSummary summary = between(stack, plan, captured);
        SnapshotListing listing = restic.list(summary.snapshot());
        listing.mustHold(captured);
        listings.put(listing.id(), listing);
        return new BackupFacts("restic", restic.version(), listing.id(), summary.bytes(), summary.files());
    }

    @Override
    public List<String> files(BackupFacts snapshot, StackName stack, String volume) {
        return listing(snapshot).relativeTo(volumes.whole(stack, volume));
    }

    @Override
    public void restore(BackupFacts snapshot, StackName stack, BackupPlan plan, Set<String> wanted) {
        List<CapturedVolume> captured = volumes.toRestore(stack, plan, wanted);
        SnapshotListing listing = listing(snapshot);
        captured.forEach(listing::mustReach);
        hooks.beforeRestore(stack, plan, wanted);
        double since = files.now();
        // DEFERRED-15: the containers run meanwhile, and restic follows what they make of their folders.
        restic.restore(listing.id(), captured.stream().map(CapturedVolume::root).toList());
        files.mustHold(listing, captured, since);
        hooks.afterRestore(stack, plan, wanted);
    }

    private ResticSummary between(StackName stack, BackupPlan plan, List<CapturedVolume> captured) {
        ResticSummary summary;
        try {
            hooks.beforeBackup(stack, plan);
            paths.check(captured);
            summary = snapshot(stack, captured);
        } catch (RuntimeException failure) {
            Attempts attempts = new Attempts(failure);
            attempts.attempt(() -> hooks.afterBackup(stack, plan));
            throw attempts.first();
        }
        hooks.afterBackup(stack, plan);
        return summary;
    }

    /** A live app may remove a file between restic's look and its reading; twice in a row is the recipe's habit. */
    private ResticSummary snapshot(StackName stack, List<CapturedVolume> captured) {
        List<String> paths = captured.stream()
                .flatMap(volume -> volume.absolutePaths().stream())
                .toList();
        try {
            return restic.backup(stack.value(), paths);
        } catch (RecipeProblem vanished) {
            return restic.backup(stack.value(), paths);
        }
    }

    private SnapshotListing listing(BackupFacts snapshot) {
        return listings.computeIfAbsent(snapshot.snapshot(), restic::list);
    }
}
