package coop.ccci.bot.store;

import coop.ccci.bot.queue.Job;
import java.time.Instant;
import java.util.List;

/**
 * The bots that share the database, each under a name of its own that it keeps over restarts. The moments of one are compared with
 * the clocks of the others, so they should hold for much longer than clocks differ.
 */
public interface Roster {

    /** This bot lives, and its runs are its own until then; said before the first {@link Queue#take} and again in good time. */
    void heartbeat(String bot, Instant until);

    /**
     * Makes the live runs of bots whose heartbeat has run out this bot's, each in the state it was in, and gives them. A bot that wakes
     * up late learns from {@link Queue#mine} that they are no longer its own.
     */
    List<Job> adopt(String bot, Instant now);

    /** Gives up the claims on comments and messages that this bot made before it was started anew. */
    void releaseClaims(String bot);
}
