package coop.ccci.engine.cell;

/** How long a cell lives. */
public enum Lifetime {
    /** Ended by the kernel when the process that booted it is gone, however that came. */
    DIES_WITH_HARNESS,
    /** Until {@link Cells#down} or the machine's end. */
    STAYS
}
