package coop.ccci.engine.app;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until what is seen is good or the time is up; then gives what was seen last. */
record Patience(long deadline) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    static Patience of(Duration limit) {
        return new Patience(System.nanoTime() + limit.toNanos());
    }

    <T> T until(Supplier<T> look, Predicate<T> good) {
        T seen = look.get();
        while (!good.test(seen) && deadline - System.nanoTime() > 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
