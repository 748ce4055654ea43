package coop.ccci.tests.support.gitea;

import java.io.Serial;

/** The server says no. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refusal notFound() {
        return new Refusal(404, "not found");
    }

    /** Gitea keeps to itself what went wrong inside. */
    static Refusal internal() {
        return new Refusal(500, "");
    }

    static Refusal invalid(String message) {
        return new Refusal(422, message);
    }

    int status() {
        return status;
    }
}
