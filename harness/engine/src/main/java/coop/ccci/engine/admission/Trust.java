package coop.ccci.engine.admission;

/** Whose recipe it is. */
public enum Trust {
    /** Anybody's: it is admitted by its compose files alone. */
    STRANGER,
    /** The operator's own, which may ask for whatever Docker gives. */
    OPERATOR
}
