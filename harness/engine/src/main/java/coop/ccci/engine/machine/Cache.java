package coop.ccci.engine.machine;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files and folders by the digest of what they are made from; a complete one is there under its name, or nothing is. */
public record Cache(Path folder) {
    private static final Duration MAKING = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(30);

    /** The entry of this name; where it is not there yet, made at the path given to {@code make}, by one process at a time. */
    public Path entry(String name, Consumer<Path> make) {
        CacheEntry entry = new CacheEntry(folder, name);
        try {
            Files.createDirectories(folder);
            if (!entry.used()) {
                make(entry, make);
            }
            return entry.path();
        } catch (IOException refused) {
            throw trouble(refused);
        }
    }

    /** Removes what killed makers left. */
    public void sweep() {
        try {
            each(CacheEntry::isBegun, CacheEntry::removeRest);
        } catch (IOException refused) {
            throw trouble(refused);
        }
    }

    private void make(CacheEntry entry, Consumer<Path> make) throws IOException {
        try (Hold hold = Hold.on(entry.lock(), MAKING)) {
            if (!entry.used()) {
                entry.make(make);
                hold.touch();
                each(CacheEntry::isBegun, CacheEntry::removeRest);
                Instant limit = Instant.now().minus(KEPT);
                each(other -> other.isUnusedSince(limit), CacheEntry::forget);
            }
        }
    }

    /** Entries that somebody makes at the moment are left out. */
    private void each(Predicate<CacheEntry> which, Consumer<CacheEntry> act) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<CacheEntry> entries = children.map(CacheEntry::nameOf)
                    .distinct()
                    .map(name -> new CacheEntry(folder, name))
                    .filter(which)
                    .toList();
            entries.forEach(entry -> Hold.tryOn(entry.lock()).ifPresent(hold -> {
                try (hold) {
                    act.accept(entry);
                }
            }));
        }
    }

    private HostTrouble trouble(IOException refused) {
        return new HostTrouble(
                "keeping " + folder + ": " + refused, "check the disk and the rights of the folder", refused);
    }
}
