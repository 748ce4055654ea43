package coop.ccci.engine.record;

import java.time.Instant;

/** What somebody says to be true, and how another finds out: {@code ref} is the recipe's commit, {@code commit} that of this repository. */
record Claim(
        String id,
        String milestone,
        String what,
        String check,
        String expected,
        String where,
        String ref,
        String commit,
        Instant time,
        String by) {

    String heading() {
        return id + ": " + milestone + ", claimed by " + by;
    }
}
