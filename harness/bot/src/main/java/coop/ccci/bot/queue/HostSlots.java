package coop.ccci.bot.queue;

import coop.ccci.model.UsageProblem;

/**
 * A host (or {@value #CELL}, for cells of this machine) and how many runs it takes at once, at least one. Bots that share a queue
 * mean the same host by the same name; only {@value #CELL} is another one for each bot.
 */
public record HostSlots(String host, int capacity) {
    /** The name of every bot's own machine. */
    public static final String CELL = "cell";

    public HostSlots {
        if (capacity < 1) {
            throw new UsageProblem("host " + host + " has a capacity of " + capacity, "give at least 1");
        }
    }
}
