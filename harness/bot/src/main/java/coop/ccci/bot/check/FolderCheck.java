package coop.ccci.bot.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether files can be written in a folder. */
public final class FolderCheck {
    private FolderCheck() {}

    /** The folder of the runs. */
    public static Finding ofRuns(Path folder) {
        return Files.isDirectory(folder)
                ? written(folder, "runs can be written to " + folder)
                : of("the folder " + folder + " is not there yet, and is made with the first run", folder);
    }

    /** That something is missing is as it should be where it can be made; {@code missing} says so. */
    static Finding of(String missing, Path path) {
        Optional<Path> above = Stream.iterate(path.toAbsolutePath().normalize(), one -> one != null, Path::getParent)
                .skip(1)
                .filter(Files::exists)
                .findFirst();
        return above.map(folder -> written(folder, missing))
                .orElse(Finding.broken("there is no folder above " + path, "give another path"));
    }

    private static Finding written(Path folder, String fine) {
        try {
            Files.delete(Files.createTempFile(folder, ".cc-ci-check", ""));
            return Finding.fine(fine);
        } catch (IOException refused) {
            return Finding.broken(
                    "writing to " + folder + ": " + refused,
                    "let the user that the bot runs as write there, or give another path");
        }
    }
}
