package coop.ccci.engine.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work on different stacks, side by side; when the waiting thread is interrupted, so are they. */
final class Lanes {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final List<Thread> threads = new ArrayList<>();
    private final List<Runnable> works = new ArrayList<>();

    /** Adds a lane; it must not throw. */
    Lanes with(Runnable work) {
        works.add(work);
        return this;
    }

    /** Runs all lanes and returns when all have ended; false where they were interrupted. */
    boolean run() {
        CountDownLatch left = new CountDownLatch(works.size());
        for (Runnable work : works) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    work.run();
                } finally {
                    left.countDown();
                }
            }));
        }
        return await(left);
    }

    private boolean await(CountDownLatch left) {
        try {
            left.await();
            return true;
        } catch (InterruptedException stopped) {
            threads.forEach(Thread::interrupt);
            awaitBriefly(left);
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void awaitBriefly(CountDownLatch left) {
        try {
            left.await(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }
}
