package coop.ccci.tests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher of the checkout, started as its users start it. */
public final class Launcher {
    /** Long enough to build first, where nobody has. */
    private static final long MINUTES = 10;

    private Launcher() {}

    /** How it ended and what it wrote. */
    public record Ended(int exit, String out, String err) {}

    /** Runs {@code ./cc-ci} with these words, and waits for its end; a word with blanks is several. */
    public static Ended start(String... words) {
        List<String> argv =
                new ArrayList<>(List.of(Folders.checkout().resolve("cc-ci").toString()));
        Stream.of(words)
                .flatMap(word -> Stream.of(word.strip().split(" +", -1)))
                .forEach(argv::add);
        Path folder = Folders.fresh("launched", "cc-ci");
        try {
            return ended(argv, folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Ended ended(List<String> argv, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(argv)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new AssertionError(argv + " does not end; see " + folder);
        }
        return new Ended(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }
}
