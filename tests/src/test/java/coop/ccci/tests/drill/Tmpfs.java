package coop.ccci.tests.drill;

import static org.awaitility.Awaitility.await;

import coop.ccci.engine.machine.LocalProgram;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory, of a size that the test chooses and may change. */
record Tmpfs(Path folder) implements AutoCloseable {

    static Tmpfs on(Path folder, String options) {
        LocalProgram.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString())
                .run()
                .orTrouble("mounting");
        return new Tmpfs(folder);
    }

    void become(String options) {
        LocalProgram.of("mount", "-o", "remount," + options, folder.toString())
                .run()
                .orTrouble("mounting again");
    }

    /** Makes it as small as what is on it, so that nothing more fits. */
    void fill() {
        await("a full file system").ignoreExceptions().untilAsserted(() -> become("size=" + used()));
    }

    private long used() throws IOException {
        FileStore store = Files.getFileStore(folder);
        return store.getTotalSpace() - store.getUnallocatedSpace();
    }

    @Override
    public void close() {
        LocalProgram.of("umount", folder.toString()).run().orTrouble("unmounting");
    }
}
