package coop.ccci.engine.lease;

import coop.ccci.model.UsageProblem;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * How long a lease holds without being renewed, and how often it is: a dead run's stacks stay for one term, a living run
 * may be out of its Host's reach for as long.
 */
public record LeaseTerm(Duration length, Duration renewal) {
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    /** Five minutes. */
    public static final LeaseTerm USUAL = of(Duration.ofMinutes(5));

    /** A term that some renewals may miss. */
    static LeaseTerm of(Duration length) {
        return new LeaseTerm(length, length.dividedBy(5));
    }

    /** What {@code CC_CI_LEASE} says, such as {@code PT10M}, else five minutes. */
    public static LeaseTerm of(Map<String, String> environment) {
        String text = environment.getOrDefault("CC_CI_LEASE", "");
        return text.isBlank() ? USUAL : of(parse(text));
    }

    private static Duration parse(String text) {
        try {
            Duration length = Duration.parse(text);
            if (length.compareTo(SHORTEST) >= 0) {
                return length;
            }
            throw unusable(text, "shorter than " + SHORTEST.toSeconds() + " s");
        } catch (DateTimeParseException malformed) {
            throw unusable(text, "no length of time");
        }
    }

    private static UsageProblem unusable(String text, String why) {
        return new UsageProblem("reading CC_CI_LEASE: \"" + text + "\" is " + why, "write it as PT5M");
    }
}
