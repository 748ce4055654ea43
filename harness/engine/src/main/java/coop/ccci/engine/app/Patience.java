package coop.ccci.engine.app;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until what is seen is good or the time is up; then gives what was seen last. */
record Patience(long deadline) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    static Patience of(Duration limit) {
        return new Patience(System.nanoTime() + limit.toNanos());
    }

    <T> T until(Supplier<T> look, Predicate<T> good) {
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handleResultIf(seen -> !good.test(seen))
                .withDelay(BETWEEN_LOOKS)
                .withMaxAttempts(-1)
                .withMaxDuration(Duration.ofNanos(Math.max(BETWEEN_LOOKS.toNanos() + 1, deadline - System.nanoTime())))
                .build();
        return Failsafe.with(policy).get(look::get);
    }
}
