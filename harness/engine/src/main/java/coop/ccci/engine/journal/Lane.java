package coop.ccci.engine.journal;

/** The stack that something happened on, as results.json's timings name it. */
public enum Lane {
    HEAD("head"),
    BASE("base"),
    NONE("-");

    private final String wire;

    Lane(String wire) {
        this.wire = wire;
    }

    /** The lane as results.json spells it. */
    public String wire() {
        return wire;
    }
}
