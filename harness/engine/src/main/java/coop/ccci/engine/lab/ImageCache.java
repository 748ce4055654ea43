package coop.ccci.engine.lab;

import coop.ccci.engine.machine.Deadline;
import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Archives by the digest of what they are made from; a complete one is there under its name, or nothing is. */
record ImageCache(Path folder) {
    private static final Duration BUILD = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(30);

    static ImageCache of(StateRoot root) {
        return new ImageCache(root.images());
    }

    /** The archive of this name; made into a new file of a scratch folder where it is not there yet, by one process at a time. */
    Path archive(String name, Consumer<Path> make) {
        Path archive = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            if (!used(archive)) {
                make(archive, make);
            }
            return archive;
        } catch (IOException refused) {
            throw new HostTrouble("keeping image archives in " + folder + ": " + refused, "check the disk", refused);
        }
    }

    private void make(Path archive, Consumer<Path> make) throws IOException {
        try (FileChannel lock = FileChannel.open(
                archive.resolveSibling("." + archive.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            if (!Deadline.in(BUILD).until(() -> locked(lock))) {
                throw new HostTrouble("waiting for another cc-ci that makes " + archive, "see what it waits for");
            }
            if (!used(archive)) {
                Path scratch = archive.resolveSibling("." + archive.getFileName() + ".making");
                remove(scratch);
                Files.createDirectory(scratch);
                Path fresh = scratch.resolve(String.valueOf(archive.getFileName()));
                make.accept(fresh);
                Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
                remove(scratch);
                forgetUnused();
            }
        }
    }

    private static boolean used(Path archive) throws IOException {
        boolean there = Files.exists(archive);
        if (there) {
            Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
        }
        return there;
    }

    private static boolean locked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException byAnotherThread) {
            return false;
        } catch (IOException refused) {
            throw new HostTrouble("locking an image archive: " + refused, "check the disk", refused);
        }
    }

    private static void remove(Path scratch) {
        LocalProgram.of("rm", "-rf", "--one-file-system", "--", scratch.toString())
                .within(Duration.ofMinutes(2))
                .run()
                .orTrouble("removing a scratch folder");
    }

    private void forgetUnused() throws IOException {
        Instant limit = Instant.now().minus(KEPT);
        try (Stream<Path> archives = Files.list(folder)) {
            List<Path> all =
                    archives.filter(file -> file.toString().endsWith(".tar")).toList();
            for (Path archive : all) {
                if (Files.getLastModifiedTime(archive).toInstant().isBefore(limit)) {
                    Files.delete(archive);
                }
            }
        }
    }
}
