package coop.ccci.tests.canary;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Climbs canaries, as many at a time as there are threads; one that takes too long is interrupted, and tears down all the same. */
final class SideBySide implements AutoCloseable {
    private final Duration limit;
    private final ExecutorService threads;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    SideBySide(int atATime, Duration limit) {
        this.limit = limit;
        this.threads = Executors.newFixedThreadPool(atATime);
    }

    /** A canary that was begun, or will be. */
    record Begun(Canary canary, Future<Result> result) {
        Result end() throws InterruptedException, ExecutionException {
            return result.get();
        }
    }

    /** Begins with those that take longest, so that none of them is alone at the end. */
    List<Begun> begin(List<Canary> canaries) {
        List<Canary> longestFirst = canaries.stream()
                .sorted((one, other) -> other.spec().cost() - one.spec().cost())
                .toList();
        List<Begun> begun = longestFirst.stream()
                .map(canary -> new Begun(canary, threads.submit(bounded(() -> Result.of(canary)))))
                .toList();
        threads.shutdown();
        return begun;
    }

    private Callable<Result> bounded(Callable<Result> climb) {
        return () -> {
            Future<?> alarm = clock.schedule(Thread.currentThread()::interrupt, limit.toSeconds(), TimeUnit.SECONDS);
            try {
                return climb.call();
            } finally {
                alarm.cancel(false);
                // An alarm that came as the climb ended is not meant for the next one.
                Thread.interrupted();
            }
        };
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
