package coop.ccci.bot.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that only a test moves. */
public final class HandClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-04T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
