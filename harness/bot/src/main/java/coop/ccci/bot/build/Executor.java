package coop.ccci.bot.build;

import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;

/** Has runs climbed. Its runs outlive the bot where that is possible at all; none is ever started twice. */
public interface Executor extends AutoCloseable {

    /**
     * Starts a run on a host, unless one with this id was started before, and gives the executor's name for it. What cannot be told
     * for sure, such as an answer that never came, is an {@link ExecutorTrouble}: calling this again then finds what was started.
     */
    String start(RunOrder order, String host);

    /** Where a run is that was started; never blocks for longer than a server that says nothing is waited for, some seconds. */
    Progress look(Job job);

    /** Asks for a run's end; it has ended when {@link #look} says so. Asking for what has ended changes nothing. */
    void cancel(Job job);

    /** Lets go of what it holds; runs in this process are stopped and take their stacks down first. */
    @Override
    void close();
}
