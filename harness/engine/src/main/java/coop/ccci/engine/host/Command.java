package coop.ccci.engine.host;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A program to run on a Host: argv (each word reaches the program as it is, no shell reads it), environment, standard
 * input, and the time after which it is given up.
 */
public record Command(
        List<String> argv, Map<String, String> environment, Supplier<InputStream> stdin, Duration timeout) {

    public Command {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    /** A program with its arguments, nothing to read, given up after 60 s. */
    public static Command of(String... argv) {
        return new Command(List.of(argv), Map.of(), InputStream::nullInputStream, Duration.ofSeconds(60));
    }

    /** The same with these variables set; they do not appear in the Host's list of processes. */
    public Command with(Map<String, String> variables) {
        return new Command(argv, variables, stdin, timeout);
    }

    /** The same, reading from what this opens. */
    public Command reading(Supplier<InputStream> input) {
        return new Command(argv, environment, input, timeout);
    }

    /** The same, given up after this long. */
    public Command within(Duration limit) {
        return new Command(argv, environment, stdin, limit);
    }
}
