package coop.ccci.cli;

import coop.ccci.cli.Pane.Kind;
import coop.ccci.engine.run.Clock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** A program on a stage: scripted parts, a clock that only the script moves, and streams that are kept. */
final class Stage {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final ScriptedClock clock = new ScriptedClock();
    final ScriptedParts parts = new ScriptedParts(clock);

    int run(Map<String, String> environment, String... arguments) {
        Screen screen = new Screen(pane(out), pane(err));
        return new Program(new Surroundings(
                        screen, new Variables(environment), Path.of("/home/me"), clock, "0.1.0", parts))
                .run(arguments);
    }

    int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static Pane pane(ByteArrayOutputStream bytes) {
        return new Pane(new PrintStream(bytes, true, StandardCharsets.UTF_8), Kind.LOG, Palette.PLAIN, 100);
    }

    static final class ScriptedClock implements Clock {
        private long ms;

        void is(long moment) {
            ms = moment;
        }

        @Override
        public Instant now() {
            return Instant.ofEpochMilli(ms);
        }

        @Override
        public long nanos() {
            return ms * 1_000_000;
        }
    }
}
