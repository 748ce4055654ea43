package coop.ccci.bot;

import coop.ccci.bot.config.BotConfig;
import coop.ccci.bot.config.Enrolled;
import coop.ccci.bot.config.ExecutorChoice;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.gate.LeakGate;
import coop.ccci.bot.trigger.Intake;
import coop.ccci.bot.trigger.Poller;
import coop.ccci.bot.trigger.Watched;
import coop.ccci.bot.trigger.Webhook;
import coop.ccci.bot.web.HealthCheck;
import coop.ccci.bot.web.Site;
import coop.ccci.bot.web.WebServer;
import coop.ccci.kit.Secret;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot while it runs: takes comments in by webhook and by polling, and does everything that follows from them. */
public final class Bot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    private static final int POLLING_THREADS = 4;
    private static final Duration KEPT = Duration.ofDays(90);

    private final BotConfig config;
    private final Outside outside;
    private final Rhythm rhythm;
    private final Work work;
    private final WebServer web;
    private final ScheduledExecutorService polling;
    private final ScheduledFuture<?> polls;
    private final List<Loop> loops = new CopyOnWriteArrayList<>();
    private volatile List<Enrolled> enrolled;
    private volatile boolean draining;

    private Bot(BotConfig config, Outside outside, Rhythm rhythm) {
        this.config = config;
        this.outside = outside;
        this.rhythm = rhythm;
        this.enrolled = config.recipes();
        this.work = Work.of(config, outside, LeakGate.over(Secrets.of(config)), rhythm, () -> enrolled, () -> draining);
        Watched watched = new Watched(this::repositories, outside.forge().self());
        comeBack();
        loops.add(Loop.start("publisher", rhythm.look(), work.publisher()::publishDue));
        loops.add(Loop.start("follower", rhythm.follow(), this::follow));
        loops.add(Loop.start("dispatcher", rhythm.look(), this::dispatch));
        loops.add(Loop.start("clerk", rhythm.look(), this::attend));
        loops.add(Loop.start("heart", rhythm.beat(), this::beat));
        Intake intake = comment -> {
            boolean isNew = outside.store().accept(comment);
            wake();
            return isNew;
        };
        this.web = WebServer.open(
                config.listen().address(), site(new Webhook(config.forge().webhookSecret(), watched, intake)));
        this.polling = Executors.newScheduledThreadPool(POLLING_THREADS);
        this.polls = new Poller(
                        outside.comments(),
                        new StoredWatermarks(outside.store()),
                        watched,
                        intake,
                        outside.clock(),
                        config.pollEvery())
                .start(polling);
        LOG.info("the bot {} serves at {} and watches {}", config.name(), web.address(), repositories());
    }

    /** Begins; a forge that does not know the token, or an address that is taken, is a problem with a next step. */
    public static Bot start(BotConfig config, Outside outside) {
        return new Bot(config, outside, Rhythm.USUAL);
    }

    static Bot start(BotConfig config, Outside outside, Rhythm rhythm) {
        return new Bot(config, outside, rhythm);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return web.address();
    }

    /** Watches these repositories from now on; what was asked for on others is still answered. */
    public void enrol(List<Enrolled> recipes) {
        enrolled = List.copyOf(recipes);
        LOG.info("the bot watches {}", repositories());
    }

    private Set<RepoName> repositories() {
        return enrolled.stream().map(Enrolled::repo).collect(Collectors.toSet());
    }

    /** What this bot had claimed before it was started anew is nobody's work now. */
    private void comeBack() {
        outside.store().write(ledger -> {
            ledger.roster().releaseClaims(config.name());
            ledger.roster().heartbeat(config.name(), outside.clock().instant().plus(rhythm.life()));
            return true;
        });
    }

    private void beat() {
        Instant now = outside.clock().instant();
        List<Job> adopted = outside.store().write(ledger -> {
            ledger.roster().heartbeat(config.name(), now.plus(rhythm.life()));
            ledger.queue().forget(now.minus(KEPT));
            return ledger.roster().adopt(config.name(), now);
        });
        adopted.forEach(job -> LOG.warn(
                "run {} of a bot that is gone is followed from here",
                job.order().id()));
    }

    private void attend() {
        if (work.clerk().attendAll() > 0) {
            wake();
        }
    }

    private void dispatch() {
        if (!draining) {
            work.dispatcher().dispatch();
        }
    }

    private void follow() {
        work.follower().follow();
        wakePublisher();
    }

    private void wake() {
        loops.forEach(Loop::wake);
    }

    private void wakePublisher() {
        loops.getFirst().wake();
    }

    private Site site(Webhook webhook) {
        Secret upload = config.executor() instanceof ExecutorChoice.Drone drone
                ? drone.upload().orElse(new Secret("upload", ""))
                : new Secret("upload", "");
        return new Site(
                webhook,
                List.of(new HealthCheck("store", outside.store()::trouble)),
                config.runs(),
                work.verdicts()::mayBeServed,
                this::expected,
                upload);
    }

    private Optional<RunOrder> expected(RunId id) {
        return outside.store()
                .read(ledger -> ledger.queue().find(id))
                .filter(job -> job.state().isLive())
                .map(Job::order);
    }

    /** Begins no more runs; comments are still taken in and answered. */
    public void drain() {
        draining = true;
        LOG.info("the bot starts no more runs");
    }

    /** Whether a run is under way that ends with this process. */
    public boolean isBusy() {
        return !outside.store()
                .read(ledger -> ledger.queue().mine(config.name()))
                .isEmpty();
    }

    /** Ends: runs in this process take their stacks down, and what was asked for is kept for the next start. */
    @Override
    public void close() {
        draining = true;
        polls.cancel(true);
        polling.shutdownNow();
        web.close();
        outside.executor().close();
        loops.forEach(Loop::close);
        outside.store().close();
    }
}
