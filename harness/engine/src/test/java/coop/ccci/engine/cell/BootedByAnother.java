package coop.ccci.engine.cell;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.StateRoot;
import java.io.IOException;
import java.nio.file.Path;

/** A harness of its own: boots the cell it is told to and waits for its standard input to end. */
final class BootedByAnother {
    private BootedByAnother() {}

    @SuppressWarnings("try")
    public static void main(String[] args) throws IOException {
        Cells cells = new Cells(new StateRoot(Path.of(args[0])), Events.none());
        try (Cell cell = cells.boot(new CellSpec(args[1], Egress.ALLOWED, Lifetime.valueOf(args[2])))) {
            System.out.println("up");
            System.in.read();
        }
    }

    static Process start(Path home, String id, Lifetime lifetime) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BootedByAnother.class.getName(),
                        home.toString(),
                        id,
                        lifetime.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
