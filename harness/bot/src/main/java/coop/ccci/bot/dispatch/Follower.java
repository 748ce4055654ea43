package coop.ccci.bot.dispatch;

import coop.ccci.bot.build.Executor;
import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.build.Progress;
import coop.ccci.bot.desk.Whereabouts;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunMark;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.Report;
import coop.ccci.bot.report.Running;
import coop.ccci.bot.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows this bot's live runs to their end, also those it started before it was itself started anew. */
public final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final String bot;
    private final Store store;
    private final Forge forge;
    private final Executor executor;
    private final Dispatcher dispatcher;
    private final Verdicts verdicts;
    private final LostRuns lost;
    private final Whereabouts whereabouts;
    private final InstantSource clock;

    public Follower(
            String bot,
            Store store,
            Forge forge,
            Executor executor,
            Dispatcher dispatcher,
            Verdicts verdicts,
            Whereabouts whereabouts,
            InstantSource clock) {
        this.bot = bot;
        this.store = store;
        this.forge = forge;
        this.executor = executor;
        this.dispatcher = dispatcher;
        this.verdicts = verdicts;
        this.lost = new LostRuns(store, whereabouts, clock);
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /** Looks at each live run once. */
    public void follow() {
        for (Job job : store.read(ledger -> ledger.queue().mine(bot))) {
            RunMark.during(job.order().id(), () -> attempt(job));
        }
    }

    private void attempt(Job job) {
        try {
            follow(job);
        } catch (ExecutorTrouble trouble) {
            LOG.warn("run {}: {}", job.order().id(), trouble.what());
        } catch (RuntimeException bug) {
            LOG.error("following run {}", job.order().id(), bug);
        }
    }

    private void follow(Job job) {
        if (job.state() == Job.State.STARTING) {
            dispatcher.start(job);
            return;
        }
        if (job.state() == Job.State.CANCELLING) {
            executor.cancel(job);
        }
        switch (executor.look(job)) {
            case Progress.Pending pending -> {}
            case Progress.Climbing climbing -> say(job, climbing);
            case Progress.Judged(Path folder) -> judged(job.order(), folder);
            case Progress.Stopped stopped -> lost.stopped(job);
            case Progress.Lost trouble -> lost.lost(job, trouble);
        }
    }

    /** Not where somebody has asked for its end since, which was told. */
    private void say(Job seen, Progress.Climbing climbing) {
        store.write(ledger -> {
            Optional<Job> running =
                    ledger.queue().find(seen.order().id()).filter(job -> job.state() == Job.State.RUNNING);
            running.ifPresent(job -> whereabouts.say(ledger, new Running(job, climbing, clock.instant())));
            return running;
        });
    }

    private void judged(RunOrder order, Path folder) {
        Report report = verdicts.report(order, folder, pull(order));
        store.write(ledger -> {
            ledger.queue().end(order.id(), Job.State.ENDED, clock.instant());
            whereabouts.say(ledger, report);
            return true;
        });
        LOG.info("run {} is judged: {}", order.id(), report.headline());
    }

    /** Only for the comparison, which no verdict waits for. */
    private Optional<PullRequest> pull(RunOrder order) {
        try {
            return forge.pullRequest(order.pullRequest());
        } catch (ForgeTrouble trouble) {
            return Optional.empty();
        }
    }
}
