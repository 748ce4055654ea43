package coop.ccci.tests.support;

import coop.ccci.engine.machine.StateRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where tests find the checkout and keep what they make: below {@code target}, so that a failure can be looked into. */
public final class Folders {
    private Folders() {}

    /** The root of the checkout that these tests are part of. */
    public static Path checkout() {
        Path root = module().resolve("..").normalize();
        if (!Files.isExecutable(root.resolve("cc-ci"))) {
            throw new IllegalStateException(root + " is no checkout of cc-ci");
        }
        return root;
    }

    /** The state folder that the commands use too, so that images are built once per machine. */
    public static StateRoot state() {
        return StateRoot.of(System.getenv());
    }

    /** Where the runs of tests are kept. */
    public static Path runs() {
        return module().resolve("target/runs");
    }

    /** A folder of this kind that nobody has used. */
    public static Path fresh(String kind, String name) {
        try {
            Path all = Files.createDirectories(module().resolve("target").resolve(kind));
            return Files.createTempDirectory(all, name + "-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Path module() {
        return Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
    }
}
