package coop.ccci.engine.event;

/** The names of the facts that an event of a known {@link EventKind} carries. */
public final class Fact {
    /** The phase, such as {@code deploy}; the name that stands in results.json's timings. */
    public static final String PHASE = "phase";

    /** The stack it is about: {@code head}, {@code base}, or {@code -} where it is about none. */
    public static final String STACK = "stack";

    /** How long it took, in milliseconds. */
    public static final String MS = "ms";

    /** A status as {@link coop.ccci.model.Status#wire()} spells it. */
    public static final String STATUS = "status";

    /** A rung as {@link coop.ccci.model.RungName#wire()} spells it. */
    public static final String RUNG = "rung";

    /** A reason as {@link coop.ccci.model.ReasonCode#wire()} spells it. */
    public static final String CODE = "code";

    /** What is being waited for, in a few words: {@code imap 1/1, healthy}. */
    public static final String WHAT = "what";

    private Fact() {}
}
