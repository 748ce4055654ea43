package coop.ccci.bot.build.drone;

import java.time.Duration;

/** Drone answered, and what it answered was no. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** A server that wants to be left alone for longer than this is asked again by whoever comes next. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final int code;
    private final Duration pause;

    Refusal(int code, String message, Duration pause) {
        super(message);
        this.code = code;
        this.pause = pause;
    }

    int code() {
        return code;
    }

    Duration pause() {
        return pause;
    }

    boolean isNotFound() {
        return code == NOT_FOUND;
    }

    boolean isConflict() {
        return code == CONFLICT;
    }

    /** Whether the same question may get another answer in a moment. */
    boolean mayPass() {
        return (code == TOO_MANY_REQUESTS || code >= SERVER_ERROR) && pause.compareTo(SHORT) <= 0;
    }
}
