package coop.ccci.bot.dispatch;

import coop.ccci.bot.build.Executor;
import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.build.Progress;
import coop.ccci.bot.desk.Whereabouts;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunMark;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.HeadMoved;
import coop.ccci.bot.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes runs from the queue while there are free slots, and has them started. */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** A host is not kept longer for a run that does not start. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final String bot;
    private final Store store;
    private final Forge forge;
    private final Executor executor;
    private final List<HostSlots> hosts;
    private final Whereabouts whereabouts;
    private final InstantSource clock;
    private final LostRuns lost;
    private volatile boolean draining;

    public Dispatcher(
            String bot,
            Store store,
            Forge forge,
            Executor executor,
            List<HostSlots> hosts,
            Whereabouts whereabouts,
            InstantSource clock) {
        this.bot = bot;
        this.store = store;
        this.forge = forge;
        this.executor = executor;
        this.hosts = List.copyOf(hosts);
        this.whereabouts = whereabouts;
        this.clock = clock;
        this.lost = new LostRuns(store, whereabouts, clock);
    }

    /** Starts all that can be started now. */
    public void dispatch() {
        for (Optional<Job> job = take(); job.isPresent(); job = take()) {
            start(job.get());
        }
    }

    /** Starts no more; when this returns, nothing is just being started either. */
    public synchronized void drain() {
        draining = true;
    }

    private Optional<Job> take() {
        return draining
                ? Optional.empty()
                : store.write(ledger -> ledger.queue().take(bot, hosts, clock.instant()));
    }

    /**
     * Starts a run that holds a host, also one of which nobody knows whether it was started before. What stands in the way is logged, and
     * the run stays as it is to be tried again, for a bounded time. One at a time, since whoever dispatches and whoever follows may
     * both come with the same run.
     */
    synchronized void start(Job seen) {
        if (draining) {
            return;
        }
        store.read(ledger -> ledger.queue().find(seen.order().id()))
                .filter(job -> job.state() == Job.State.STARTING)
                .ifPresent(job -> RunMark.during(job.order().id(), () -> attempt(job)));
    }

    private void attempt(Job job) {
        try {
            moved(job.order()).ifPresentOrElse(pull -> giveBack(job, pull), () -> begin(job));
        } catch (ExecutorTrouble | ForgeTrouble trouble) {
            wait(job, String.valueOf(trouble.getMessage()));
        } catch (RuntimeException bug) {
            LOG.error("starting run {}", job.order().id(), bug);
            wait(job, "the bot's log says why");
        }
    }

    private Optional<PullRequest> moved(RunOrder order) {
        return forge.pullRequest(order.pullRequest())
                .filter(pull -> !pull.head().equals(order.head()));
    }

    private void begin(Job job) {
        String build = executor.start(job.order(), job.host().orElseThrow());
        if (!began(job.order().id(), build)) {
            executor.cancel(job);
        }
        LOG.info("run {} is build {} on {}", job.order().id(), build, job.host().orElseThrow());
    }

    /** False where the run was ended while it was being started. */
    private boolean began(RunId id, String build) {
        return store.write(ledger -> {
            ledger.queue().running(id, build, clock.instant());
            whereabouts.tell(ledger, id);
            return ledger.queue().find(id).filter(job -> job.state().isLive()).isPresent();
        });
    }

    private void wait(Job job, String why) {
        LOG.warn("run {} has to wait: {}", job.order().id(), why);
        if (Duration.between(job.since(), clock.instant()).compareTo(PATIENCE) >= 0) {
            cancel(job);
            String never = "it could not be started within " + PATIENCE.toMinutes() + " minutes: " + why;
            lost.lost(job, new Progress.Lost(never, Optional.empty()));
        }
    }

    /** It may have been started before, by a request whose answer was lost. */
    private void cancel(Job job) {
        try {
            executor.cancel(job);
        } catch (ExecutorTrouble trouble) {
            LOG.warn(
                    "run {} may have been started all the same: {}", job.order().id(), trouble.what());
        }
    }

    /** What was asked for is not what would be merged any more. */
    private void giveBack(Job job, PullRequest pull) {
        cancel(job);
        store.write(ledger -> {
            ledger.queue().end(job.order().id(), Job.State.ENDED, clock.instant());
            whereabouts.say(ledger, new HeadMoved(job.order(), pull.head()));
            return true;
        });
        LOG.info("run {} is not started: the head moved to {}", job.order().id(), pull.head());
    }
}
