package coop.ccci.tests.conversation;

import java.time.Duration;
import java.time.Instant;

/** Notices where nothing changes any more: what has to wait for the scene's clock does not get nearer by waiting for the computer's. */
final class Standstill {
    private final Duration patience;
    private String last = "";
    private Instant changed = Instant.now();

    Standstill(Duration patience) {
        this.patience = patience;
    }

    /** Whether it has been like this for too long. */
    synchronized boolean isReached(String now) {
        if (!last.equals(now)) {
            last = now;
            changed = Instant.now();
        }
        return changed.plus(patience).isBefore(Instant.now());
    }
}
