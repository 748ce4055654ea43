package coop.ccci.engine.run;

import coop.ccci.engine.machine.ProcessMark;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a run keeps what nobody else may see (checkouts, logs not yet masked): readable by its owner only, named after the
 * process, and gone with the run, or with the next {@link Sweep} where the run was killed.
 */
final class WorkFolder implements AutoCloseable {
    private final Path path;

    private WorkFolder(Path path) {
        this.path = path;
    }

    static WorkFolder make(StateRoot state, String runId) {
        Path all = all(state);
        ProcessMark self = ProcessMark.self();
        try {
            Files.createDirectories(all);
            Path path = all.resolve(self.pid() + "-" + self.start() + "-" + runId);
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectory(path.resolve("logs"));
            return new WorkFolder(path);
        } catch (IOException full) {
            throw new HostTrouble(
                    "making a work folder in " + all + ": " + full,
                    "make room there and make it writable, or set CC_CI_HOME to another folder",
                    full);
        }
    }

    private static Path all(StateRoot state) {
        return state.path().resolve("work");
    }

    Path path() {
        return path;
    }

    /** Where logs are kept until they can be masked. */
    Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() {
        remove(path);
    }

    /** Removes the folders whose process is gone, and gives them. */
    static List<Path> removeOrphans(StateRoot state) {
        try (Stream<Path> folders = Files.list(all(state))) {
            List<Path> orphans = folders.filter(folder -> !isOwned(folder)).toList();
            orphans.forEach(WorkFolder::remove);
            return orphans;
        } catch (NoSuchFileException noneYet) {
            return List.of();
        } catch (IOException unreadable) {
            throw new HostTrouble(
                    "looking into " + all(state) + ": " + unreadable, "make it readable and writable", unreadable);
        }
    }

    private static boolean isOwned(Path folder) {
        String[] words = folder.getFileName().toString().split("-", 3);
        return words.length == 3
                && words[0].matches("\\d{1,9}")
                && Long.toString(ProcessMark.of(Long.parseLong(words[0])).start())
                        .equals(words[1]);
    }

    /** Another run may be removing the same orphan, so what is gone already is no trouble. */
    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
            if (trouble instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw trouble;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) throws IOException {
            if (trouble != null && !(trouble instanceof NoSuchFileException)) {
                throw trouble;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException stuck) {
            throw new HostTrouble(
                    "removing " + folder + ": " + stuck, "remove it by hand: it holds logs that are not masked", stuck);
        }
    }
}
