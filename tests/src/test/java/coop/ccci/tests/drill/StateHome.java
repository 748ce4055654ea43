package coop.ccci.tests.drill;

import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.tests.support.Folders;
import java.nio.file.Path;

/** A state folder for all drills of a class that boot cells, so that the images for them are unpacked once. */
record StateHome(Path path) implements AutoCloseable {

    static StateHome fresh(String name) {
        return new StateHome(Folders.fresh("homes", name));
    }

    @Override
    public void close() {
        LocalProgram.of("rm", "-rf", "--one-file-system", "--", path.toString())
                .run()
                .orTrouble("removing a state folder");
    }
}
