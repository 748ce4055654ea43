package coop.ccci.bot;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again on a thread of its own: when somebody wakes it, and at an interval all the same. */
final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final Duration every;
    private final Runnable work;
    private final Semaphore wakings = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ended;

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

    /** Has the work done as soon as possible, after this call began. */
    void wake() {
        wakings.release();
    }

    private void run() {
        while (!ended) {
            wakings.drainPermits();
            attempt();
            pause();
        }
    }

    private void attempt() {
        try {
            work.run();
        } catch (RuntimeException trouble) {
            LOG.error("{}: {}", name, trouble.toString(), trouble);
        }
    }

    private void pause() {
        try {
            if (wakings.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                wakings.release();
            }
        } catch (InterruptedException stopped) {
            ended = true;
        }
    }

    /** Lets what is being done come to its end, and does no more. */
    @Override
    public void close() {
        ended = true;
        wakings.release();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
