package coop.ccci.engine.swarm;

import java.util.Optional;

/**
 * How far a service's last update is: Swarm's own state word ({@code none}, {@code updating}, {@code paused},
 * {@code completed}, {@code rollback_started}, {@code rollback_paused}, {@code rollback_completed}), when it started as
 * Swarm writes it, and Swarm's message.
 */
public record UpdateState(String state, Optional<String> startedAt, String message) {
    /** A service that was never updated. */
    public static final UpdateState NONE = new UpdateState("none", Optional.empty(), "");

    /** Whether nothing is under way and nothing went wrong. */
    public boolean isDone() {
        return state.equals("none") || state.equals("completed");
    }

    /** Whether Swarm gave up on the new spec; {@code paused} never clears by itself. */
    public boolean isGivenUp() {
        return state.equals("paused") || state.startsWith("rollback_");
    }
}
