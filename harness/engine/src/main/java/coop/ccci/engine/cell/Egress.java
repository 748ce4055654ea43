package coop.ccci.engine.cell;

/** Whether a cell has a route out. */
public enum Egress {
    NONE,
    ALLOWED
}
