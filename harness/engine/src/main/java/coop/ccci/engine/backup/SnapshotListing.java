package coop.ccci.engine.backup;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.util.List;

/** What a snapshot holds, as the tool lists it after the fact. */
record SnapshotListing(String id, List<SnapshotFile> files) {

    /** The files of a volume, by its folder on the Host. */
    List<SnapshotFile> under(String root) {
        return files.stream().filter(file -> file.isUnder(root)).toList();
    }

    /** The paths of a volume's files, relative to its root. */
    List<String> relativeTo(CapturedVolume volume) {
        return under(volume.root()).stream()
                .map(file -> file.relativeTo(volume.root()))
                .toList();
    }

    /** Refuses a volume of which the snapshot holds nothing: absolute paths are what ties a snapshot to a volume. */
    void mustReach(CapturedVolume volume) {
        if (under(volume.root()).isEmpty()) {
            throw new HostTrouble(
                    "restoring volume " + volume.volume() + ": snapshot " + id + " holds nothing of " + volume.root(),
                    "restore into a stack of the name that was backed up, on the same host");
        }
    }

    /** Refuses a snapshot in which a path that the labels name is missing or empty. */
    void mustHold(List<CapturedVolume> volumes) {
        for (CapturedVolume volume : volumes) {
            for (String path : volume.paths()) {
                if (!volume.isWhole(path) && !holdsBytes(volume.absolute(path))) {
                    throw new RecipeProblem(
                            ReasonCode.BACKUP_FAILED,
                            "backing up: path " + path + " of volume " + volume.volume()
                                    + " is missing or empty in snapshot " + id,
                            "see that nothing removes or rewrites it while the backup runs");
                }
            }
        }
    }

    private boolean holdsBytes(String path) {
        return files.stream()
                .anyMatch(file -> file.isAtOrUnder(path) && file.size().orElse(1) > 0);
    }
}
