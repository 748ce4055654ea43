package coop.ccci.kit;

import java.time.Duration;
import java.util.List;

/** A command for a service's container: argv without a shell, what it reads (sent as UTF-8), how long it may take (30 s unless told). */
public record Exec(String service, List<String> argv, String stdin, Duration timeout, ExitPolicy exitPolicy) {

    /** What a non-zero exit status means. */
    public enum ExitPolicy {
        /** An {@link AppTrouble}. */
        ZERO_OR_THROW,
        /** Part of the answer. */
        ANY
    }

    /** A command that must end with 0. */
    public static Exec in(String service, String... argv) {
        return new Exec(service, List.of(argv), "", Duration.ofSeconds(30), ExitPolicy.ZERO_OR_THROW);
    }

    /** The same, reading this text. */
    public Exec reading(String text) {
        return new Exec(service, argv, text, timeout, exitPolicy);
    }

    /** The same, given up after this long. */
    public Exec within(Duration limit) {
        return new Exec(service, argv, stdin, limit, exitPolicy);
    }

    /** The same, with every exit status being an answer. */
    public Exec anyExit() {
        return new Exec(service, argv, stdin, timeout, ExitPolicy.ANY);
    }
}
