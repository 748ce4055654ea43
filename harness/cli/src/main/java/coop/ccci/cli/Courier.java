package coop.ccci.cli;

import coop.ccci.model.results.Results;
import java.nio.file.Path;

/** What becomes of a run's folder once it is published; says so itself, and changes no exit code. */
interface Courier {

    /** Takes the folder where it is wanted. */
    void deliver(Results results, Path folder);

    /** Leaves it where it is. */
    static Courier none() {
        return (results, folder) -> {};
    }
}
