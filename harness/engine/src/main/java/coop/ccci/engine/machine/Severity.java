package coop.ccci.engine.machine;

/** How much a finding about the machine matters. */
public enum Severity {
    /** As it should be. */
    FINE,
    /** Works, with less. */
    NOTE,
    /** Cells cannot be booted. */
    BLOCKS
}
