package coop.ccci.bot.trigger;

import coop.ccci.bot.forge.RepoName;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets each repository that fails alone for a while, twice as long each time, up to a bound. */
final class Backoff {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    private final Duration first;
    private final Map<RepoName, Failure> failures = new ConcurrentHashMap<>();

    Backoff(Duration first) {
        this.first = first;
    }

    /** Whether it may be asked now. */
    boolean isDue(RepoName repo, Instant now) {
        Failure last = failures.get(repo);
        return last == null || !now.isBefore(last.until());
    }

    /** It failed, and asked to be left alone for {@code pause}; gives until when it is. */
    Instant failed(RepoName repo, Instant now, Duration pause) {
        return failures.merge(
                        repo,
                        new Failure(1, now.plus(longer(pause, first))),
                        (last, fresh) -> new Failure(last.times() + 1, now.plus(longer(pause, wait(last.times())))))
                .until();
    }

    /** It answered; true where it had failed before. */
    boolean answered(RepoName repo) {
        return failures.remove(repo) != null;
    }

    private Duration wait(int times) {
        Duration doubled = first.multipliedBy(1L << Math.min(times, DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private record Failure(int times, Instant until) {}
}
