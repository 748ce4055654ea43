package coop.ccci.bot;

import java.time.Duration;

/**
 * How often the bot looks, besides being woken: {@code look} at the queue and the outbox, {@code follow} at live runs, {@code config} at
 * its configuration, {@code beat} its heart, which holds for {@code life}; {@code edits} is the least time between two edits of a comment
 * that only say how far a run is, and {@code late} the least one after which work that should be done again and again counts as stuck.
 */
public record Rhythm(
        Duration look, Duration follow, Duration config, Duration beat, Duration life, Duration edits, Duration late) {
    /** That of a bot in service. */
    public static final Rhythm USUAL = new Rhythm(
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(15),
            Duration.ofMinutes(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(2));
}
