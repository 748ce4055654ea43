package coop.ccci.bot.store;

import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.model.RecipeName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The runs that were asked for. Between {@link #take} and {@link #end} a run is this bot's, and no other bot's, as long as this
 * bot's heartbeat holds ({@link Roster}). A pull request has at most one run that waits and one that is live.
 */
public interface Queue {

    /**
     * Puts a run into the queue. One of the same pull request that still waits becomes {@code REPLACED} and gives its place away; one
     * that is live becomes {@code CANCELLING}. Gives those two as they were before. Asked again, that is with an id or with a
     * comment and attempt that were asked before, also long ago, it changes nothing and gives nothing.
     */
    List<Job> ask(RunOrder order, Instant now);

    /** All that wait, in the order in which they will start if nothing changes ({@link coop.ccci.bot.queue.Turns}). */
    List<Job> waiting();

    /**
     * The next run, by turns between recipes, on a host with a free slot, now {@code STARTING} and this bot's; empty where nothing waits or
     * no slot is free, counting the live runs of all bots. A pull request has at most one live run.
     */
    Optional<Job> take(String bot, List<HostSlots> hosts, Instant now);

    /** The executor knows it under this name; a run that is {@code CANCELLING} by now stays so, an ended one stays as it is. */
    void running(RunId id, String build, Instant now);

    /**
     * Somebody wants its end: a waiting run is {@code CANCELLED} at once, a live one {@code CANCELLING}. Gives what it was before, of
     * two runs the newer one; empty where none waits or is live.
     */
    Optional<Job> cancel(PullRequestId pullRequest, Instant now);

    /**
     * It has ended as {@code ENDED}, {@code CANCELLED} or {@code REPLACED}; its slot is free. Ending it again, in whatever way, changes
     * nothing.
     */
    void end(RunId id, Job.State how, Instant now);

    /** The live runs of this bot, also those from before it was started anew, the one that started first coming first. */
    List<Job> mine(String bot);

    /** The run of a pull request that was asked for last, whatever its state. */
    Optional<Job> newest(PullRequestId pullRequest);

    /** One run. */
    Optional<Job> find(RunId id);

    /**
     * How long the last runs of this recipe that were {@code ENDED} took at the median, from take to end, for an expected start; empty
     * where none has.
     */
    Optional<Duration> usualDuration(RecipeName recipe);

    /** Forgets runs that ended before this, all but the ids that keep them from being run again; gives how many. */
    int forget(Instant before);
}
