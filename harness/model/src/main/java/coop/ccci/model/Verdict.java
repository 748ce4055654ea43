package coop.ccci.model;

import java.util.Locale;

/** The whole run in one word. */
public enum Verdict {
    GREEN,
    RED,
    UNVERIFIED;

    /** The verdict as results.json spells it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
