package coop.ccci.engine.backup;

import java.util.OptionalLong;

/** Something in a snapshot that is no folder: its absolute path on the Host, and a regular file's size where it is known. */
record SnapshotFile(String path, OptionalLong size) {

    boolean isUnder(String root) {
        return path.startsWith(root + "/");
    }

    /** Whether this is the file at the path, or stands in the folder there. */
    boolean isAtOrUnder(String place) {
        return path.equals(place) || isUnder(place);
    }

    String relativeTo(String root) {
        return path.substring(root.length() + 1);
    }
}
