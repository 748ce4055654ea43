package coop.ccci.engine.event;

/**
 * The kinds of event that a listener may act on, each with the {@link Fact}s it carries. Any other kind is a note: shown as
 * a line, never interpreted.
 */
public final class EventKind {
    /** A phase began: {@link Fact#PHASE}, {@link Fact#STACK}. */
    public static final String PHASE_STARTED = "phase.started";

    /** A phase ended: {@link Fact#PHASE}, {@link Fact#STACK}, {@link Fact#MS}, {@link Fact#STATUS}. */
    public static final String PHASE_FINISHED = "phase.finished";

    /** A rung has its outcome: {@link Fact#RUNG}, {@link Fact#STATUS}, and {@link Fact#CODE} where it is not a pass. */
    public static final String RUNG_FINISHED = "rung.finished";

    /** A phase waits: {@link Fact#PHASE}, {@link Fact#STACK}, and {@link Fact#WHAT} it waits for. */
    public static final String WAITING = "waiting";

    /** Worth a line in the log. */
    public static final String NOTE = "note";

    /** Worth a line that stays in sight. */
    public static final String WARNING = "warning";

    /** The connection to the Host broke off and is there again. */
    public static final String HOST_RECONNECTED = "host.reconnected";

    private EventKind() {}
}
