package coop.ccci.engine.backup;

import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.model.HostTrouble;
import java.util.List;
import java.util.Map;

/**
 * A volume's files as they stand on the Host. The app lives while a restore is looked at: a file that it changed or removed
 * since the restore began is not held against the tool; a file that nobody touched must stand there with its size.
 */
record FilesOnHost(Host host) {

    /** The Host's time now, in seconds; taken before a restore. */
    double now() {
        return Double.parseDouble(
                host.run(Command.of("date", "+%s.%N")).orTrouble().strip());
    }

    /** How many bytes the files of a snapshot have on the Host. */
    long bytes(SnapshotListing snapshot, List<CapturedVolume> volumes) {
        return volumes.stream()
                .mapToLong(volume -> facts(volume.root()).bytes(snapshot.relativeTo(volume)))
                .sum();
    }

    /** Refuses a restore that did not bring what the snapshot holds. */
    void mustHold(SnapshotListing snapshot, List<CapturedVolume> volumes, double since) {
        volumes.forEach(volume -> mustHold(snapshot, volume, since));
    }

    private void mustHold(SnapshotListing snapshot, CapturedVolume volume, double since) {
        FolderFacts found = facts(volume.root());
        List<String> missing = snapshot.under(volume.root()).stream()
                .filter(file -> !found.holds(file.relativeTo(volume.root()), file.size(), since))
                .map(file -> file.relativeTo(volume.root()))
                .toList();
        if (!missing.isEmpty()) {
            throw new HostTrouble(
                    "restoring volume " + volume.volume() + " from snapshot " + snapshot.id() + ": " + missing.size()
                            + " files are not there as the snapshot holds them, first " + missing.getFirst(),
                    "restore the snapshot by hand and compare");
        }
    }

    private FolderFacts facts(String root) {
        return FolderFacts.parse(new LongOutput(host).of(List.of("find", root, "-printf", "%T@ %s /%P\\0"), Map.of()));
    }
}
