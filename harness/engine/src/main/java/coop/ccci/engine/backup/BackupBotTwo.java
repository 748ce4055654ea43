package coop.ccci.engine.backup;

import coop.ccci.engine.app.Redaction;
import coop.ccci.engine.host.Host;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Drives the Host's own backup-bot-two by its command line; it reads the labels and runs the hooks itself. */
final class BackupBotTwo implements Backupbot {
    private final BotService service;
    private final BotCommand bot;
    private final BotSnapshots snapshots;
    private final CapturedVolumes volumes;
    private final FilesOnHost files;

    BackupBotTwo(Host host, BotService service, Redaction redaction) {
        this.service = service;
        this.bot = new BotCommand(host, service, redaction);
        this.snapshots = new BotSnapshots(bot);
        this.volumes = new CapturedVolumes(new HostVolumes(host));
        this.files = new FilesOnHost(host);
    }

    @Override
    public void prepare() {
        bot.awaitRunning();
    }

    @Override
    public BackupFacts create(StackName stack, BackupPlan plan) {
        List<CapturedVolume> captured = volumes.toBackUp(stack, plan);
        Set<String> before = snapshots.of(stack);
        bot.run("-h", stack.value(), "create");
        SnapshotListing listing = snapshots.list(snapshots.added(stack, before), stack, captured);
        listing.mustHold(captured);
        return new BackupFacts(
                "backup-bot-two",
                service.version(),
                listing.id(),
                files.bytes(listing, captured),
                listing.files().size());
    }

    @Override
    public List<String> files(BackupFacts snapshot, StackName stack, String volume) {
        CapturedVolume whole = volumes.whole(stack, volume);
        return snapshots.list(snapshot.snapshot(), stack, List.of(whole)).relativeTo(whole);
    }

    @Override
    public void restore(BackupFacts snapshot, StackName stack, BackupPlan plan, Set<String> wanted) {
        List<CapturedVolume> captured = volumes.toRestore(stack, plan, wanted);
        SnapshotListing listing = snapshots.list(snapshot.snapshot(), stack, captured);
        captured.forEach(listing::mustReach);
        double since = files.now();
        bot.run(words(snapshot, stack, captured));
        files.mustHold(listing, captured, since);
    }

    private static String[] words(BackupFacts snapshot, StackName stack, List<CapturedVolume> captured) {
        List<String> words = new ArrayList<>(List.of("-h", stack.value(), "restore", "-s", snapshot.snapshot()));
        captured.forEach(volume -> words.addAll(List.of("-v", volume.volume())));
        words.add("--noninteractive");
        return words.toArray(String[]::new);
    }
}
