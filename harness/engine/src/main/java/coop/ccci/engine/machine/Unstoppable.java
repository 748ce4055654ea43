package coop.ccci.engine.machine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that a stop from outside must not cut short, done on a thread that nobody interrupts. */
public final class Unstoppable {
    private Unstoppable() {}

    /** Does it; an interrupt that was or comes meanwhile is there again afterwards. */
    public static <T> T run(Supplier<T> work) {
        boolean stopped = Thread.interrupted();
        CompletableFuture<T> done = CompletableFuture.supplyAsync(
                work, task -> Thread.ofVirtual().name("teardown").start(task));
        while (!done.isDone()) {
            stopped |= waitedInVain(done);
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
        return result(done);
    }

    private static boolean waitedInVain(CompletableFuture<?> done) {
        try {
            done.exceptionally(any -> null).get();
            return false;
        } catch (InterruptedException stopped) {
            return true;
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T result(CompletableFuture<T> done) {
        try {
            return done.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException trouble) {
                throw trouble;
            }
            throw failed;
        }
    }
}
