package coop.ccci.engine.rung;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** For how long in all an app does not serve, by asking it ten times a second. */
final class Downtime implements AutoCloseable {
    private static final long PERIOD_MS = 100;

    private final CountDownLatch ended = new CountDownLatch(1);
    private long lastNanos = System.nanoTime();
    private long downNanos;

    private Downtime() {}

    /** Begins to ask; the supplier says what is wrong, or nothing where the app serves. */
    static Downtime measure(Supplier<Optional<String>> wrong) {
        Downtime downtime = new Downtime();
        Thread.ofVirtual().name("downtime").start(() -> downtime.ask(wrong));
        return downtime;
    }

    /** Stops asking and says for how long the app did not serve, to about a tenth of a second. */
    synchronized Duration end() {
        ended.countDown();
        return Duration.ofNanos(downNanos);
    }

    private void ask(Supplier<Optional<String>> wrong) {
        try {
            do {
                add(isDown(wrong));
            } while (!ended.await(PERIOD_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(boolean down) {
        long now = System.nanoTime();
        downNanos += down ? now - lastNanos : 0;
        lastNanos = now;
    }

    private static boolean isDown(Supplier<Optional<String>> wrong) {
        try {
            return wrong.get().isPresent();
        } catch (RuntimeException cannotTell) {
            return true;
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
