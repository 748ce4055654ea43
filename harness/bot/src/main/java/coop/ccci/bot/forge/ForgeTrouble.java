package coop.ccci.bot.forge;

import java.time.Duration;

/** The forge did not do what was asked of it: what was being done, what it answered, and whether asking again can help. */
public final class ForgeTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Hope hope;
    private final Duration pause;

    /** {@code pause} is how long the forge asked to be left alone; zero where it did not say. */
    public ForgeTrouble(String what, Hope hope, Duration pause) {
        super(what);
        this.hope = hope;
        this.pause = pause;
    }

    /** Whether asking again later can help. */
    public enum Hope {
        LATER,
        NEVER
    }

    /** What was being done and what came of it, in one sentence. */
    public String what() {
        return String.valueOf(getMessage());
    }

    public Hope hope() {
        return hope;
    }

    public Duration pause() {
        return pause;
    }
}
