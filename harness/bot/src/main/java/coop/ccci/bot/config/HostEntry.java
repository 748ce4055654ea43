package coop.ccci.bot.config;

import coop.ccci.bot.queue.HostSlots;
import coop.ccci.engine.run.HostChoice;

/** A host by the name the queue and the reports call it, how it is reached, and how many runs it takes at once. */
public record HostEntry(HostSlots slots, HostChoice choice) {}
