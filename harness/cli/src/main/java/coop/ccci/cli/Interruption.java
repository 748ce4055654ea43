package coop.ccci.cli;

import coop.ccci.model.ExitCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Runs the whole program in a thread of its own, so that SIGINT and SIGTERM end it in good order: the shutdown hook interrupts
 * that thread, waits until it has taken everything down and has printed its end, and ends the process with 130. Where that
 * takes longer than the patience, the process ends all the same, and says what that means.
 */
record Interruption(Pane err, Duration patience) {

    int guard(IntSupplier program) {
        AtomicInteger exit = new AtomicInteger(ExitCode.BUG.number());
        Thread worker = Thread.ofPlatform().name("cc-ci").unstarted(() -> exit.set(program.getAsInt()));
        Thread hook = Thread.ofPlatform().name("interruption").unstarted(() -> interrupt(worker));
        Runtime.getRuntime().addShutdownHook(hook);
        worker.start();
        awaitEnd(worker);
        forget(hook);
        return exit.get();
    }

    private void interrupt(Thread worker) {
        if (worker.isAlive()) {
            err.text("\ncc-ci: stopped from outside: taking everything down, for at most " + patience.toSeconds()
                    + " s\n");
        }
        worker.interrupt();
        try {
            if (!worker.join(patience)) {
                err.text(
                        "cc-ci: the teardown did not end in time; what is left on the host is removed by a later run once"
                                + " its lease has expired\n");
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
    }

    private static void awaitEnd(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
            worker.interrupt();
        }
    }

    /** Once a signal has come the hook cannot be taken back: then this thread leaves the end of the process to it. */
    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            awaitEnd(hook);
        }
    }
}
