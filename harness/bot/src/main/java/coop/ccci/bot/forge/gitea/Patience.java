package coop.ccci.bot.forge.gitea;

import java.time.Duration;

/**
 * How long a server is borne with: the time for one attempt up to the last byte of its answer, how many attempts there are where
 * it is safe to ask again, the first time between two of them, and the longest one that the server may ask for.
 */
public record Patience(Duration attempt, int attempts, Duration between, Duration longestPause) {

    /** Of a bot. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), 3, Duration.ofMillis(250), Duration.ofSeconds(5));
}
