package coop.ccci.bot.trigger;

import coop.ccci.bot.forge.Comments;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.RepoName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in for what no webhook told, such as what was written while the bot was down: asks for the comments of each enrolled
 * repository at an interval. A repository that fails is left alone for a while, and no other waits for it.
 */
public final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private static final int SEVERAL = 4;
    private static final Duration LEAST_LONG = Duration.ofMinutes(2);

    private final RepoPoll poll;
    private final Watched watched;
    private final InstantSource clock;
    private final Duration every;
    private final Backoff backoff;
    private volatile Instant answered;
    private final Set<RepoName> underway = ConcurrentHashMap.newKeySet();

    /** {@code every} is the time between two looks at a repository, and the shortest one that it is left alone after a failure. */
    public Poller(
            Comments comments,
            Watermarks watermarks,
            Watched watched,
            Intake intake,
            InstantSource clock,
            Duration every) {
        this.poll = new RepoPoll(comments, watermarks, watched, intake, clock);
        this.watched = watched;
        this.clock = clock;
        this.every = every;
        this.backoff = new Backoff(every);
        this.answered = clock.instant();
    }

    /**
     * Begins at once, and ends when what this gives is cancelled or the scheduler is shut down. As many repositories are asked at
     * the same time as it has threads to spare.
     */
    public ScheduledFuture<?> start(ScheduledExecutorService scheduler) {
        return scheduler.scheduleAtFixedRate(() -> round(scheduler), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is wrong, in words, where no repository could be asked for long, be it that none answers or that nobody asks. */
    public Optional<String> trouble() {
        Duration silence = Duration.between(answered, clock.instant());
        return silence.compareTo(longest()) > 0
                ? Optional.of("no repository was polled with success for " + silence.toSeconds() + " s")
                : Optional.empty();
    }

    private Duration longest() {
        Duration several = every.multipliedBy(SEVERAL);
        return several.compareTo(LEAST_LONG) > 0 ? several : LEAST_LONG;
    }

    private void round(Executor executor) {
        try {
            watched.enrolled().get().stream()
                    .filter(repo -> backoff.isDue(repo, clock.instant()))
                    .filter(underway::add)
                    .forEach(repo -> executor.execute(() -> look(repo)));
        } catch (RuntimeException trouble) {
            // Thrown out of here it would end all polling without a word.
            LOG.error("polling: {}", trouble.toString());
        }
    }

    private void look(RepoName repo) {
        try {
            int taken = poll.look(repo);
            answered = clock.instant();
            if (backoff.answered(repo)) {
                LOG.info("polling {} works again", repo);
            }
            LOG.debug("polled {}: {} new comments", repo, taken);
        } catch (ForgeTrouble trouble) {
            failed(repo, trouble.what(), trouble.pause());
        } catch (RuntimeException trouble) {
            failed(repo, trouble.toString(), Duration.ZERO);
        } finally {
            underway.remove(repo);
        }
    }

    private void failed(RepoName repo, String why, Duration pause) {
        LOG.warn("polling {}: {}; it is left alone until {}", repo, why, backoff.failed(repo, clock.instant(), pause));
    }
}
