package coop.ccci.engine.machine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work on a thread of its own, which no interrupt of the waiting thread reaches by itself. */
public final class OwnThread {
    private OwnThread() {}

    /** Does what a stop from outside must not cut short; an interrupt that was or comes meanwhile is there again afterwards. */
    public static <T> T unstoppable(Supplier<T> work) {
        return run(work, thread -> {});
    }

    /** Does it to its end; {@code stop} is told once of the thread when the waiting one is interrupted. */
    public static <T> T run(Supplier<T> work, Consumer<Thread> stop) {
        AtomicReference<Thread> thread = new AtomicReference<>();
        CompletableFuture<T> done =
                CompletableFuture.supplyAsync(work, task -> thread.set(Thread.startVirtualThread(task)));
        boolean stopped = false;
        while (!isEnded(done)) {
            if (!stopped) {
                stop.accept(thread.get());
            }
            stopped = true;
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
        return result(done);
    }

    /** Waits; false where the wait was interrupted. */
    private static boolean isEnded(CompletableFuture<?> done) {
        try {
            done.handle((result, trouble) -> "ended").get();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T result(CompletableFuture<T> done) {
        try {
            return done.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException trouble ? trouble : failed;
        }
    }
}
