package coop.ccci.bot.report.publish;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before saying something again: twice as long each time up to a longest, each time less by chance by up to a half,
 * and never less than the forge asked for; after {@code tries} failures it is given up.
 */
public record Backoff(Duration first, Duration longest, int tries, RandomGenerator chance) {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 30;

    /** From 2 seconds to 10 minutes, for about five days. */
    public static Backoff usual() {
        return new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10), 1000, RandomGenerator.getDefault());
    }

    /** Whether something that has failed so often before, and now again, is to be given up. */
    boolean isOver(int failedBefore) {
        return failedBefore + 1 >= tries;
    }

    Duration after(int failedBefore, Duration pause) {
        Duration doubled = first.multipliedBy(1L << Math.min(failedBefore, MOST_DOUBLINGS));
        long most = (doubled.compareTo(longest) < 0 ? doubled : longest).toMillis();
        Duration wait = Duration.ofMillis(most - (long) (chance.nextDouble() * most / 2));
        Duration asked = bounded(pause);
        return wait.compareTo(asked) < 0 ? asked : wait;
    }

    /** What a forge may ask for. */
    static Duration bounded(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
