package coop.ccci.tests.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until somebody moves it on. */
final class HandClock implements InstantSource {
    private Instant now = Instant.parse("2026-03-04T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void passes(Duration time) {
        now = now.plus(time);
    }
}
