package coop.ccci.engine.cell;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.StateRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A harness of its own: boots the cell it is told to and waits for its standard input to end. */
final class BootedByAnother {
    private BootedByAnother() {}

    @SuppressWarnings("try")
    public static void main(String[] args) throws IOException {
        Cells cells = new Cells(new StateRoot(Path.of(args[0])), Events.none());
        try (Cell cell = cells.boot(spec(args))) {
            System.out.println("up");
            System.in.read();
        }
    }

    private static CellSpec spec(String[] args) {
        List<Path> archives = Stream.of(args).skip(3).map(Path::of).toList();
        return new CellSpec(args[1], Egress.ALLOWED, Lifetime.valueOf(args[2]), archives);
    }

    static Process start(Path home, String id, Lifetime lifetime) throws IOException {
        return start(home, id, lifetime, Map.of());
    }

    static Process start(Path home, String id, Lifetime lifetime, Map<String, String> environment) throws IOException {
        return start(home, environment, List.of(id, lifetime.name()));
    }

    static Process start(Path home, Map<String, String> environment, List<String> words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BootedByAnother.class.getName(),
                home.toString());
        builder.command().addAll(words);
        builder.environment().putAll(environment);
        return builder.redirectError(home.resolve("stderr").toFile()).start();
    }
}
