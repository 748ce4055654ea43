package coop.ccci.engine.lease;

import coop.ccci.model.UsageProblem;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** How long a lease holds without being renewed: a dead run's stacks stay for so long, a live one may be out of reach for so long. */
public record LeaseTerm(Duration length) {
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    /** Five minutes. */
    public static final LeaseTerm USUAL = new LeaseTerm(Duration.ofMinutes(5));

    public LeaseTerm {
        if (length.compareTo(SHORTEST) < 0) {
            throw new UsageProblem(
                    "a lease of " + length + " is over before it can be renewed", "give at least " + SHORTEST);
        }
    }

    /** What {@code CC_CI_LEASE} says, such as {@code PT10M}, else five minutes. */
    public static LeaseTerm of(Map<String, String> environment) {
        String text = environment.getOrDefault("CC_CI_LEASE", "");
        try {
            return text.isBlank() ? USUAL : new LeaseTerm(Duration.parse(text));
        } catch (DateTimeParseException malformed) {
            throw new UsageProblem("CC_CI_LEASE is \"" + text + "\", which is no length of time", "write it as PT10M");
        }
    }

    /** Long before it is over, so that one renewal may fail. */
    Duration renewal() {
        return length.dividedBy(5);
    }
}
