package coop.ccci.engine.serve;

import coop.ccci.kit.AppTrouble;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Looks again until there is nothing wrong or the time is up; an app may need a moment after what was done to it. */
public final class Patience {
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final RetryPolicy<Optional<String>> policy;

    public Patience(Duration limit) {
        this.policy = RetryPolicy.<Optional<String>>builder()
                .handle(AppTrouble.class)
                .handleResultIf(wrong -> wrong != null && wrong.isPresent())
                .withDelay(BETWEEN)
                .withMaxAttempts(-1)
                .withMaxDuration(limit)
                .build();
    }

    /** What is still wrong at the last look, or nothing. */
    public Optional<String> until(Callable<Optional<String>> wrong) throws Exception {
        try {
            return Failsafe.with(policy).get(wrong::call);
        } catch (FailsafeException wrapped) {
            if (wrapped.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw wrapped;
        }
    }
}
