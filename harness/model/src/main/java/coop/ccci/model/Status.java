package coop.ccci.model;

import java.util.Locale;

/** What became of a rung, a stage or a test; only {@link #PASS} may ever be shown as green. */
public enum Status {
    PASS,
    FAIL,
    /** Intended, with a reason. */
    SKIP,
    /** Should have been judged and was not. */
    UNVER;

    /** The status as results.json spells it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
