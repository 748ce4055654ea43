package coop.ccci.engine.run;

import coop.ccci.engine.machine.StateRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a run keeps what nobody else may see (checkouts, logs not yet masked): readable by its owner only, named after the
 * process, and gone with the run, or with the next command where the run was killed.
 */
final class WorkFolder implements AutoCloseable {
    private final Path path;

    private WorkFolder(Path path) {
        this.path = path;
    }

    static WorkFolder make(StateRoot state, String runId) {
        Path all = state.path().resolve("work");
        try {
            Files.createDirectories(all);
            removeOrphans(all);
            Path path = all.resolve(ProcessHandle.current().pid() + "-" + runId);
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectory(path.resolve("logs"));
            return new WorkFolder(path);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
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

    private static void removeOrphans(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            folders.filter(folder -> !isOwned(folder)).forEach(WorkFolder::remove);
        }
    }

    private static boolean isOwned(Path folder) {
        String pid = folder.getFileName().toString().split("-", 2)[0];
        return pid.matches("\\d{1,9}") && ProcessHandle.of(Long.parseLong(pid)).isPresent();
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
            throw new UncheckedIOException(stuck);
        }
    }
}
