package coop.ccci.engine.journal;

import java.util.Locale;

/** The stages of results.json, in order; backup and restore are one rung. */
public enum StageName {
    INSTALL,
    UPGRADE,
    BACKUP,
    RESTORE,
    FUNCTIONAL,
    LINT,
    TEARDOWN;

    /** The stage as results.json spells it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
