package coop.ccci.bot.web;

import java.time.Duration;

/** How long the server waits for a delivery's body, for one health check, and at its end for what is being answered. */
record Tuning(Duration body, Duration check, Duration end, Bounds upload) {
    static final Tuning USUAL =
            new Tuning(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(10), Bounds.USUAL);
}
