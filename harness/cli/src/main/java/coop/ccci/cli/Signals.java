package coop.ccci.cli;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Requests of somebody outside to stop, one after the other. */
final class Signals {
    private final Semaphore come = new Semaphore(0);

    /** Somebody asks. */
    void raise() {
        come.release();
    }

    /** Waits for the next one. */
    void await() throws InterruptedException {
        come.acquire();
    }

    /** Waits for the next one; false where it has not come by then. */
    boolean await(Duration patience) throws InterruptedException {
        return come.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
