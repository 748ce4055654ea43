package coop.ccci.engine.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The name servers of a cell: the machine's where it has a route out, else its own address, where nobody answers and so
 * every question is refused at once; dockerd asks for the registry of each image, and a silent server costs 10 s a task.
 */
final class Resolvers {
    private static final List<Path> FILES =
            List.of(Path.of("/run/systemd/resolve/resolv.conf"), Path.of("/etc/resolv.conf"));

    private Resolvers() {}

    static String of(Egress egress, Link link) {
        return switch (egress) {
            case NONE -> "nameserver " + link.address() + "\n";
            case ALLOWED -> ofMachine();
        };
    }

    /** A resolv.conf without servers that only listen on the machine's loopback. */
    static String ofMachine() {
        return FILES.stream()
                .filter(Files::isReadable)
                .findFirst()
                .map(Resolvers::reachable)
                .orElse("");
    }

    private static String reachable(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return reachable(lines);
        } catch (IOException unreadable) {
            return "";
        }
    }

    static String reachable(Stream<String> lines) {
        List<String> kept = lines.filter(line -> !line.matches("nameserver\\s+(127\\.|::1).*"))
                .toList();
        return kept.isEmpty() ? "" : String.join("\n", kept) + "\n";
    }
}
