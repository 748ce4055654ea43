package coop.ccci.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.machine.ProcessMark;
import coop.ccci.engine.machine.StateRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkFolderTests {
    @TempDir
    private Path home;

    private Path left(String name) throws IOException {
        Path folder = Files.createDirectories(home.resolve("work").resolve(name).resolve("head/deep"));
        Files.writeString(folder.resolve("file"), "secret");
        return home.resolve("work").resolve(name);
    }

    private static long deadPid() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    /** As a command does: it sweeps first. */
    private WorkFolder make(String run) {
        WorkFolder.removeOrphans(new StateRoot(home));
        return WorkFolder.make(new StateRoot(home), run);
    }

    @Test
    void folderIsReadableByItsOwnerOnlyAndGoneAtTheEnd() throws IOException {
        WorkFolder work = make("run-1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work.path())))
                .isEqualTo("rwx------");
        Files.writeString(work.logs().resolve("app.log"), "secret");
        work.close();
        assertThat(work.path()).doesNotExist();
    }

    @Test
    void folderOfADeadProcessIsRemoved() throws IOException, InterruptedException {
        Path orphan = left(deadPid() + "-12345-run-0");
        try (WorkFolder work = make("run-1")) {
            assertThat(orphan).doesNotExist();
            assertThat(work.path()).exists();
        }
    }

    @Test
    void folderOfALivingProcessIsKept() throws IOException {
        ProcessMark self = ProcessMark.self();
        Path neighbours = left(self.pid() + "-" + self.start() + "-run-0");
        try (WorkFolder work = make("run-1")) {
            assertThat(neighbours.resolve("head/deep/file")).exists();
            assertThat(work.logs()).isDirectory();
        }
    }

    @Test
    void linkInAnOrphanIsNotFollowed() throws IOException, InterruptedException {
        Path outside = Files.createDirectories(home.resolve("outside"));
        Files.writeString(outside.resolve("mine"), "x");
        Files.createSymbolicLink(left(deadPid() + "-12345-run-0").resolve("link"), outside);
        make("run-1").close();
        assertThat(outside.resolve("mine")).exists();
    }

    @Test
    void manyRunsThatBeginAtOnceCanRemoveTheSameOrphans() throws IOException, InterruptedException {
        long dead = deadPid();
        for (int orphan = 0; orphan < 100; orphan++) {
            left(dead + "-12345-run-" + orphan);
        }
        IntStream.range(0, 16).parallel().forEach(run -> make("new-" + run).close());
        assertThat(home.resolve("work")).isEmptyDirectory();
    }
}
