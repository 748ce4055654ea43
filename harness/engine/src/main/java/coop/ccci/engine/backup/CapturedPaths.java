package coop.ccci.engine.backup;

import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.CommandResult;
import coop.ccci.engine.host.Host;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.util.List;

/**
 * Looks whether what the labels ask for is there to be captured. Restic itself skips a missing path among others with a
 * warning, and takes an empty dump for a good one.
 */
record CapturedPaths(Host host) {
    private static final int MISSING = 41;
    private static final int OUTSIDE = 42;
    private static final int EMPTY = 43;

    /** The root, the path below it: resolved it must still be in the root, and hold some bytes. */
    private static final String LOOK = """
            root=$(realpath -e -- "$1") || exit 41
            path=$(realpath -e -- "$2" 2>/dev/null) || exit 41
            case "$path/" in "$root"/*) ;; *) exit 42 ;; esac
            [ "$path" = "$root" ] && exit 0
            [ -n "$(find "$path" -type f -size +0 -print -quit)" ] || exit 43
            """;

    void check(List<CapturedVolume> volumes) {
        volumes.forEach(volume -> volume.paths().forEach(path -> check(volume, path)));
    }

    private void check(CapturedVolume volume, String path) {
        CommandResult look = host.run(Command.of("sh", "-c", LOOK, "look", volume.root(), volume.absolute(path)));
        switch (look.exit()) {
            case 0 -> {}
            case MISSING -> throw wrong(volume, path, "does not exist");
            case OUTSIDE -> throw wrong(volume, path, "leads out of the volume");
            case EMPTY -> throw wrong(volume, path, "is empty");
            default -> look.orTrouble();
        }
    }

    private static RecipeProblem wrong(CapturedVolume volume, String path, String what) {
        return new RecipeProblem(
                ReasonCode.BACKUP_FAILED,
                "backing up: path " + path + " of volume " + volume.volume() + " " + what,
                "let the backup's pre-hook make it with errors on, or correct backupbot.backup.volumes."
                        + volume.volume() + ".path");
    }
}
