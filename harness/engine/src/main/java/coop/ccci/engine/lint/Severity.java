package coop.ccci.engine.lint;

import java.util.Locale;

/** What a finding of a rule means. */
enum Severity {
    /** The rung fails. */
    ERROR,
    /** Something to know. */
    WARN,
    /** The rule could not be judged. */
    UNVER;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
