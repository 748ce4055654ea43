package coop.ccci.cli;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A new folder that is gone when it is closed, unless it was moved away. */
record Scratch(Path folder) implements AutoCloseable {

    static Scratch below(Path parent) {
        try {
            return new Scratch(Files.createTempDirectory(Files.createDirectories(parent), "cc-ci-"));
        } catch (IOException broken) {
            throw new HostTrouble(
                    "making a folder below " + parent + ": " + broken, "make room there and make it writable", broken);
        }
    }

    static Scratch temporary() {
        return below(Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Scratch::delete);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
