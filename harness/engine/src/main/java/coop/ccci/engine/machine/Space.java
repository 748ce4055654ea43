package coop.ccci.engine.machine;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Free bytes and free inodes of the file system a folder is on, or will be. */
public record Space(long bytes, long inodes) {
    static final long LEAST_BYTES = 3L << 30;
    static final long LEAST_INODES = 100_000;

    /** That of the state folder. */
    public static Space of(StateRoot root) {
        Path folder = root.path();
        while (!Files.exists(folder)) {
            folder = folder.resolve("..").normalize();
        }
        try {
            return new Space(Files.getFileStore(folder).getUsableSpace(), inodes(folder));
        } catch (IOException unreadable) {
            throw new HostTrouble(
                    "measuring free space of " + folder + ": " + unreadable, "check the disk", unreadable);
        }
    }

    /** Refuses where a run would fill the disk half-way. */
    public void require() {
        Finding finding = finding();
        if (finding.severity() == Severity.BLOCKS) {
            throw new HostTrouble(finding.what(), finding.mend());
        }
    }

    Finding finding() {
        String what = "free in the state folder: " + (bytes >> 20) + " MiB, " + inodes + " inodes";
        return bytes >= LEAST_BYTES && inodes >= LEAST_INODES
                ? Finding.fine(what)
                : Finding.blocks(
                        what + ", and 3 GiB and " + LEAST_INODES + " inodes are needed",
                        "free some, or set CC_CI_HOME to a folder on another disk");
    }

    /** Some file systems count none: total and free are 0 there. */
    private static long inodes(Path folder) {
        String[] counts = LocalProgram.of("stat", "-f", "-c", "%c %d", folder.toString())
                .run()
                .orTrouble("counting free inodes")
                .strip()
                .split(" ", 2);
        return counts[0].equals("0") ? Long.MAX_VALUE : Long.parseLong(counts[1]);
    }
}
