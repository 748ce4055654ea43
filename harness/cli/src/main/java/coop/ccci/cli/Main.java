package coop.ccci.cli;

import coop.ccci.engine.run.Clock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Where the process begins and ends. */
public final class Main {
    /** Long enough to take two stacks down by the book on a slow host. */
    private static final Duration TEARDOWN = Duration.ofMinutes(2);

    private Main() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        JsonLog.none();
        Screen screen = Screen.ofProcess(System.getProperties(), System.getenv());
        Build build = Build.ofProcess(System.getProperties());
        Clock clock = new SystemClock();
        Path project = Path.of(System.getProperty("cc-ci.home", "."));
        Surroundings surroundings = new Surroundings(
                screen,
                new Variables(System.getenv()),
                Path.of(System.getProperty("user.home", "/")),
                clock,
                build.toString(),
                new Wiring(build, System.getenv(), project, screen, clock, TEARDOWN));
        Program program = new Program(surroundings);
        System.exit(new Interruption(screen.err(), TEARDOWN).guard(() -> program.run(arguments)));
    }

    private static final class SystemClock implements Clock {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    }
}
