package coop.ccci.tests.drill;

import coop.ccci.tests.support.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The program as people start it, with a state folder of its own. */
record Launcher(Path home, Map<String, String> environment) {

    static Launcher with(Path home) {
        return new Launcher(home, Map.of());
    }

    /** The same with one more variable. */
    Launcher with(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new Launcher(home, more);
    }

    /** Starts it; both streams are read as one. */
    Child start(String... arguments) {
        return start(List.of(arguments));
    }

    Child start(List<String> arguments) {
        String program = Folders.checkout().resolve("cc-ci").toString();
        // Whoever starts the tests in the background may have had SIGINT ignored, and children inherit that.
        Stream<String> start = Stream.of("env", "--default-signal=INT", program);
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(start, arguments.stream()).toList())
                .redirectErrorStream(true)
                .directory(home.toFile());
        builder.environment().put("CC_CI_HOME", home.toString());
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Runs it to its end. */
    Ended run(String... arguments) {
        return run(List.of(arguments));
    }

    Ended run(List<String> arguments) {
        try (Child child = start(arguments)) {
            return child.end();
        }
    }
}
