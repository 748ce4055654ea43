package coop.ccci.model;

import java.util.Locale;

/** The five rungs, in the order they are climbed. */
public enum RungName {
    INSTALL,
    UPGRADE,
    BACKUP_RESTORE,
    FUNCTIONAL,
    LINT;

    /** The rung's name in results.json and on the command line. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
