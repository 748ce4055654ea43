package coop.ccci.engine.backup;

import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.nio.file.Path;
import java.util.List;

/** A volume with its folder on the Host, and which paths in it the labels ask for ({@code "."} is all of it). */
record CapturedVolume(String volume, String root, List<String> paths) {

    CapturedVolume {
        paths.forEach(path -> refuseEscape(volume, path));
    }

    /** The paths as the Host sees them. */
    List<String> absolutePaths() {
        return paths.stream().map(this::absolute).toList();
    }

    String absolute(String path) {
        return Path.of(root).resolve(path).normalize().toString();
    }

    /** Whether all of the volume is asked for by this path. */
    boolean isWhole(String path) {
        return absolute(path).equals(root);
    }

    private static void refuseEscape(String volume, String path) {
        if (Path.of(path).isAbsolute() || Path.of(path).normalize().startsWith("..")) {
            throw new RecipeProblem(
                    ReasonCode.BACKUP_FAILED,
                    "backing up: path " + path + " is outside volume " + volume,
                    "name paths relative to the volume's root in backupbot.backup.volumes." + volume + ".path");
        }
    }
}
