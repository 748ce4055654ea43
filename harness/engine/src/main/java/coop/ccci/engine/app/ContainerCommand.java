package coop.ccci.engine.app;

import java.time.Duration;
import java.util.List;

/** A program for a container: argv without a shell, what it reads (sent as UTF-8), how long it may take. */
public record ContainerCommand(List<String> argv, String stdin, Duration timeout) {

    public ContainerCommand {
        argv = List.copyOf(argv);
    }
}
