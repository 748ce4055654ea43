package coop.ccci.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The outcome of every rung of one climb; from it alone follow the level and the rungs' share of the verdict. */
public record Rungs(Map<RungName, Outcome> outcomes) {

    public Rungs {
        EnumMap<RungName, Outcome> copy = new EnumMap<>(RungName.class);
        copy.putAll(outcomes);
        if (copy.size() != RungName.values().length) {
            throw new IllegalArgumentException("every rung needs an outcome, got only " + copy.keySet());
        }
        outcomes = Collections.unmodifiableMap(copy);
    }

    /** The outcome of one rung. */
    public Outcome of(RungName rung) {
        Outcome outcome = outcomes.get(rung);
        if (outcome == null) {
            throw new IllegalStateException("no outcome for " + rung);
        }
        return outcome;
    }

    /** The rungs passed, counted in order up to the first fail or unver; a skip is climbed past and earns nothing. */
    public int level() {
        int level = 0;
        for (RungName rung : RungName.values()) {
            switch (of(rung).status()) {
                case PASS -> level++;
                case SKIP -> {}
                case FAIL, UNVER -> {
                    return level;
                }
            }
        }
        return level;
    }

    /** Whether a rung other than lint has this status. */
    public boolean anyBesidesLint(Status status) {
        return outcomes.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey() != RungName.LINT && entry.getValue().status() == status);
    }

    /** Red for a failed rung, an unclean teardown or a leaked secret; unverified for an unjudged rung; else green. */
    public Verdict verdict(Flags flags) {
        if (anyBesidesLint(Status.FAIL) || !flags.cleanTeardown() || !flags.noSecretLeak()) {
            return Verdict.RED;
        }
        return anyBesidesLint(Status.UNVER) ? Verdict.UNVERIFIED : Verdict.GREEN;
    }
}
