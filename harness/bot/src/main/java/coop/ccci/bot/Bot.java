package coop.ccci.bot;

import coop.ccci.bot.config.BotConfig;
import coop.ccci.bot.config.ConfigWatch;
import coop.ccci.bot.config.Enrolled;
import coop.ccci.bot.config.ExecutorChoice;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunMark;
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
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot while it runs: takes comments in by webhook and by polling, and does everything that follows from them. */
public final class Bot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    private static final int POLLING_THREADS = 4;
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration FORGETTING = Duration.ofDays(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);
    private static final String PUBLISHER = "publisher";
    private static final String FOLLOWER = "follower";
    private static final String DISPATCHER = "dispatcher";
    private static final String CLERK = "clerk";
    private static final String HEART = "heart";

    private final BotConfig config;
    private final Outside outside;
    private final Rhythm rhythm;
    private final Work work;
    private final Loops loops;
    private final Poller poller;
    private final WebServer web;
    private final ScheduledExecutorService polling;
    private final ScheduledFuture<?> polls;
    private volatile List<Enrolled> enrolled;
    private volatile boolean draining;
    private Instant forgotten = Instant.MIN;

    private Bot(BotConfig config, Outside outside, Rhythm rhythm) {
        this.config = config;
        this.outside = outside;
        this.rhythm = rhythm;
        this.enrolled = config.recipes();
        this.work = Work.of(config, outside, LeakGate.over(config.secrets()), rhythm, () -> enrolled, () -> draining);
        this.loops = new Loops(List.of(PUBLISHER, FOLLOWER, DISPATCHER, CLERK, HEART), rhythm.late());
        Watched watched = new Watched(this::repositories, outside.forge().self());
        Intake intake = comment -> {
            boolean isNew = outside.store().accept(comment);
            loops.wake(CLERK);
            return isNew;
        };
        this.poller = new Poller(
                outside.comments(),
                new StoredWatermarks(outside.store()),
                watched,
                intake,
                outside.clock(),
                config.pollEvery());
        comeBack();
        this.web = WebServer.open(
                config.listen().address(), site(new Webhook(config.forge().webhookSecret(), watched, intake)));
        this.polling = Executors.newScheduledThreadPool(POLLING_THREADS);
        this.polls = poller.start(polling);
        begin();
        LOG.info("the bot {} serves at {} and watches {}", config.name(), web.address(), repositories());
    }

    /** Begins; a forge that does not know the token, or an address that is taken, is a problem with a next step. */
    public static Bot start(BotConfig config, Outside outside) {
        return start(config, outside, Rhythm.USUAL);
    }

    /** The same, looking more often or less. */
    public static Bot start(BotConfig config, Outside outside, Rhythm rhythm) {
        try {
            return new Bot(config, outside, rhythm);
        } catch (ForgeTrouble trouble) {
            throw new HostTrouble(
                    "starting the bot: the forge at " + config.forge().url() + ": " + trouble.what(),
                    "let --check say what is wrong: cc-ci bot --config FILE --check",
                    trouble);
        }
    }

    private void begin() {
        loops.begin(PUBLISHER, rhythm.look(), work.publisher()::publishDue);
        loops.begin(FOLLOWER, rhythm.follow(), this::follow);
        loops.begin(DISPATCHER, rhythm.look(), work.dispatcher()::dispatch);
        loops.begin(CLERK, rhythm.look(), this::attend);
        loops.begin(HEART, rhythm.beat(), this::beat);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return web.address();
    }

    /** Watches these repositories from now on; what was asked for on others is still answered. */
    public void enrol(List<Enrolled> recipes) {
        if (!enrolled.equals(recipes)) {
            enrolled = List.copyOf(recipes);
            LOG.info("the bot watches {}", repositories());
        }
    }

    /** Watches from now on whatever is enrolled in this file; other settings that change there are logged to need a restart. */
    public void follow(ConfigWatch file) {
        loops.begin("config", rhythm.config(), () -> look(file));
    }

    private void look(ConfigWatch file) {
        try {
            file.look().ifPresent(this::take);
        } catch (UsageProblem wrong) {
            LOG.error("{}; next: {}; the bot goes on as it is", wrong.what(), wrong.next());
        }
    }

    private void take(ConfigWatch.Change change) {
        enrol(change.recipes());
        change.others().forEach(setting -> LOG.warn("the setting {} was changed, which needs a restart", setting));
    }

    Set<RepoName> repositories() {
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
            return ledger.roster().adopt(config.name(), now);
        });
        adopted.forEach(Bot::adopted);
        if (now.isAfter(forgotten)) {
            outside.store().write(ledger -> ledger.queue().forget(now.minus(KEPT)));
            forgotten = now.plus(FORGETTING);
        }
    }

    private static void adopted(Job job) {
        RunId run = job.order().id();
        RunMark.during(run, () -> LOG.warn("run {} of a bot that is gone is followed from here", run));
    }

    private void attend() {
        if (work.clerk().attendAll() > 0) {
            List.of(PUBLISHER, FOLLOWER, DISPATCHER).forEach(loops::wake);
        }
    }

    private void follow() {
        work.follower().follow();
        loops.wake(PUBLISHER);
    }

    private Site site(Webhook webhook) {
        Secret upload = config.executor() instanceof ExecutorChoice.Drone drone
                ? drone.upload().orElse(new Secret("upload", ""))
                : new Secret("upload", "");
        return new Site(webhook, health(), config.runs(), work.verdicts()::mayBeServed, this::expected, upload);
    }

    private List<HealthCheck> health() {
        return Stream.concat(
                        Stream.of(
                                new HealthCheck("store", outside.store()::trouble),
                                new HealthCheck("polling", poller::trouble)),
                        loops.health())
                .toList();
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
        work.dispatcher().drain();
        LOG.info("the bot starts no more runs");
    }

    /** Whether a run is under way that ends with this process. */
    public boolean isBusy() {
        return config.executor() instanceof ExecutorChoice.Local
                && outside.store().read(ledger -> ledger.queue().mine(config.name())).stream()
                        .anyMatch(job -> job.state() != Job.State.STARTING);
    }

    /** Ends: runs in this process take their stacks down, and what was asked for is kept for the next start. */
    @Override
    public void close() {
        draining = true;
        polls.cancel(true);
        polling.shutdownNow();
        web.close();
        outside.executor().close();
        sayWhatIsLeft();
        loops.close();
        outside.store().close();
    }

    /** For a moment only: what is not said by then is said after the next start. */
    private void sayWhatIsLeft() {
        try (Loop saying = Loop.start("last words", Duration.ofDays(1), work.publisher()::publishDue)) {
            saying.awaitRound(LAST_WORDS);
        }
    }
}
