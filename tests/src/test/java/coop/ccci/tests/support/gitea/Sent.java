package coop.ccci.tests.support.gitea;

import java.time.Duration;

/** How an answer goes out: what is waited for before, how much of it is sent, and how long the line is held open after that. */
record Sent(Answer answer, Duration before, Part part, Duration after) {
    /** How much is sent. */
    enum Part {
        ALL,
        HALF,
        NOTHING
    }

    static Sent whole(Answer answer) {
        return new Sent(answer, Duration.ZERO, Part.ALL, Duration.ZERO);
    }
}
