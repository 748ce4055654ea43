package coop.ccci.bot;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again on a thread of its own: when somebody wakes it, and at an interval all the same. */
final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final int SEVERAL = 4;
    private static final Duration ENDING = Duration.ofSeconds(30);

    private final String name;
    private final Duration every;
    private final Runnable work;
    private final Semaphore wakings = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ended;
    private final CountDownLatch firstRound = new CountDownLatch(1);
    private volatile long lastRound = System.nanoTime();

    private Loop(String name, Duration every, Runnable work) {
        this.name = name;
        this.every = every;
        this.work = work;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** Begins at once. */
    static Loop start(String name, Duration every, Runnable work) {
        Loop loop = new Loop(name, every, work);
        loop.thread.start();
        return loop;
    }

    String name() {
        return name;
    }

    /** What is wrong with it, in words: it has ended, or has not come round for several intervals, and {@code late} at least. */
    Optional<String> trouble(Duration late) {
        if (!thread.isAlive()) {
            return Optional.of("it has ended");
        }
        Duration silence = Duration.ofNanos(System.nanoTime() - lastRound);
        boolean isStuck = silence.compareTo(late) > 0 && silence.compareTo(every.multipliedBy(SEVERAL)) > 0;
        return isStuck ? Optional.of("it has not come round for " + silence.toSeconds() + " s") : Optional.empty();
    }

    /** Waits until the work was done once, or for this long. */
    void awaitRound(Duration patience) {
        try {
            if (!firstRound.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("{}: not done within {} s", name, patience.toSeconds());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has the work done as soon as possible, after this call began. */
    void wake() {
        wakings.release();
    }

    private void run() {
        wakings.drainPermits();
        // Looked at after the draining, so that a closing whose waking was drained is not slept through.
        while (!ended) {
            attempt();
            lastRound = System.nanoTime();
            firstRound.countDown();
            pause();
            wakings.drainPermits();
        }
    }

    private void attempt() {
        try {
            work.run();
        } catch (RuntimeException | Error trouble) {
            LOG.error("{}: {}", name, trouble.toString(), trouble);
        }
    }

    private void pause() {
        try {
            boolean woken = wakings.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
            LOG.trace("{} goes on, woken: {}", name, woken);
        } catch (InterruptedException stopped) {
            ended = true;
        }
    }

    /** Lets what is being done come to its end within bounds, and does no more. */
    @Override
    public void close() {
        ended = true;
        wakings.release();
        try {
            if (!thread.join(ENDING)) {
                LOG.warn("{}: it is not done within {} s, and is broken off", name, ENDING.toSeconds());
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
