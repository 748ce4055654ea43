package coop.ccci.tests.support.drone;

/** Runs the climbing step of a build for real. */
@FunctionalInterface
public interface Runner {

    /** Runs it to its end, logging what it says, and gives its exit code; an interrupt means that the build was cancelled. */
    int run(FakeBuild build) throws Exception;
}
