package coop.ccci.engine.machine;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** One name of a cache: the entry, its scratch folder while it is made or removed, its lock, which also tells its last use. */
record CacheEntry(Path folder, String name) {
    private static final String SCRATCH = ".making";
    private static final String LOCK = ".lock";

    /** The name of the entry that a child of the cache's folder belongs to. */
    static String nameOf(Path child) {
        String file = String.valueOf(child.getFileName());
        return file.replaceFirst("^\\.(.+)\\.(making|lock)$", "$1");
    }

    Path path() {
        return folder.resolve(name);
    }

    Path lock() {
        return folder.resolve("." + name + LOCK);
    }

    private Path scratch() {
        return folder.resolve("." + name + SCRATCH);
    }

    /** Whether it is there; then it counts as used now. */
    boolean used() throws IOException {
        boolean there = Files.exists(path());
        if (there && Files.exists(lock())) {
            Files.setLastModifiedTime(lock(), FileTime.from(Instant.now()));
        }
        return there;
    }

    boolean isBegun() {
        return Files.exists(scratch());
    }

    boolean isUnusedSince(Instant limit) {
        try {
            return Files.exists(path())
                    && Files.getLastModifiedTime(lock()).toInstant().isBefore(limit);
        } catch (IOException neverLocked) {
            return false;
        }
    }

    void make(Consumer<Path> make) throws IOException {
        removeRest();
        Files.createDirectory(scratch());
        Path fresh = scratch().resolve(name);
        make.accept(fresh);
        Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
        removeRest();
    }

    /** Takes its name away first, so that nobody finds half of it. */
    void forget() {
        removeRest();
        try {
            Files.move(path(), scratch(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new HostTrouble("forgetting " + path() + ": " + refused, "remove it by hand", refused);
        }
        removeRest();
    }

    void removeRest() {
        LocalProgram.of("rm", "-rf", "--one-file-system", "--", scratch().toString())
                .within(Duration.ofMinutes(5))
                .run()
                .orTrouble("removing a scratch folder");
    }
}
