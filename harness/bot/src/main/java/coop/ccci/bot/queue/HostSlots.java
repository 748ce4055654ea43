package coop.ccci.bot.queue;

import coop.ccci.model.UsageProblem;

/** A host (or {@code cell}, for cells of this machine) and how many runs it takes at once, at least one. */
public record HostSlots(String host, int capacity) {
    public HostSlots {
        if (capacity < 1) {
            throw new UsageProblem("host " + host + " has a capacity of " + capacity, "give at least 1");
        }
    }
}
