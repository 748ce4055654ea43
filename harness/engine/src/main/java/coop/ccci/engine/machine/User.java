package coop.ccci.engine.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who runs the harness. */
public enum User {
    ROOT,
    OTHER;

    /** The one this process belongs to. */
    public static User current() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0) ? ROOT : OTHER;
        } catch (IOException | UnsupportedOperationException unknown) {
            return OTHER;
        }
    }
}
