package coop.ccci.tests.drill;

import coop.ccci.engine.machine.LocalProgram;
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

    @Override
    public void close() {
        LocalProgram.of("umount", folder.toString()).run().orTrouble("unmounting");
    }
}
