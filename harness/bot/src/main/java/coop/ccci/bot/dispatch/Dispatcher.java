package coop.ccci.bot.dispatch;

import coop.ccci.bot.build.Executor;
import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.desk.Whereabouts;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.report.HeadMoved;
import coop.ccci.bot.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes runs from the queue while there are free slots, and has them started. */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final String bot;
    private final Store store;
    private final Forge forge;
    private final Executor executor;
    private final List<HostSlots> hosts;
    private final Whereabouts whereabouts;
    private final InstantSource clock;

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
    }

    /** Starts all that can be started now. */
    public void dispatch() {
        for (Optional<Job> job = take(); job.isPresent(); job = take()) {
            start(job.get());
        }
    }

    private Optional<Job> take() {
        return store.write(ledger -> ledger.queue().take(bot, hosts, clock.instant()));
    }

    /**
     * Starts a run that holds a host, also one of which nobody knows whether it was started before. What stands in the way is logged, and
     * the run stays as it is to be tried again.
     */
    void start(Job job) {
        try {
            Optional<PullRequest> pull = forge.pullRequest(job.order().pullRequest());
            if (pull.isPresent() && !pull.get().head().equals(job.order().head())) {
                giveBack(job, pull.get());
                return;
            }
            String build = executor.start(job.order(), job.host().orElseThrow());
            store.write(ledger -> {
                ledger.queue().running(job.order().id(), build, clock.instant());
                whereabouts.tell(ledger, job.order().id());
                return build;
            });
            LOG.info(
                    "run {} is build {} on {}",
                    job.order().id(),
                    build,
                    job.host().orElseThrow());
        } catch (ExecutorTrouble trouble) {
            LOG.warn("run {} has to wait: {}", job.order().id(), trouble.what());
        }
    }

    /** What was asked for is not what would be merged any more. */
    private void giveBack(Job job, PullRequest pull) {
        store.write(ledger -> {
            ledger.queue().end(job.order().id(), Job.State.ENDED, clock.instant());
            whereabouts.say(ledger, new HeadMoved(job.order(), pull.head()));
            return true;
        });
        LOG.info("run {} is not started: the head moved to {}", job.order().id(), pull.head());
    }
}
