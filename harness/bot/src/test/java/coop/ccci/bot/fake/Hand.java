package coop.ccci.bot.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on when it is told to. */
public final class Hand implements InstantSource {
    /** Where it begins. */
    public static final Instant START = Instant.parse("2026-01-02T03:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    /** Goes on. */
    public void pass(Duration time) {
        now = now.plus(time);
    }
}
