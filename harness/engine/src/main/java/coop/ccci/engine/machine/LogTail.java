package coop.ccci.engine.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a log, short enough for a sentence. */
public final class LogTail {
    private static final int LENGTH = 1200;

    private LogTail() {}

    /** The last lines of a text. */
    public static String of(String text) {
        String trimmed = text.strip();
        return trimmed.length() <= LENGTH ? trimmed : "…" + trimmed.substring(trimmed.length() - LENGTH);
    }

    /** The last lines of a file; of one that is not there, nothing. */
    public static String of(Path file) {
        try {
            return of(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException absent) {
            return "";
        }
    }
}
