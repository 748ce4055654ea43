package coop.ccci.engine.record;

import coop.ccci.model.UsageProblem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** What every entry says besides its facts: when, at which commit, by whom. */
record Pen(GitCheckout git, Supplier<Instant> clock) {

    Instant now() {
        return clock.get().truncatedTo(ChronoUnit.MILLIS);
    }

    String head() {
        return git.head().value();
    }

    String commit(String name) {
        return git.commit(name).value();
    }

    static String name(String by) {
        String name = Words.oneLine(by);
        if (name.isEmpty()) {
            throw new UsageProblem("recording an entry: --by is empty", "say who you are");
        }
        return name;
    }
}
