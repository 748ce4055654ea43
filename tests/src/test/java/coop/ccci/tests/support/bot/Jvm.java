package coop.ccci.tests.support.bot;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a bot's process is started, with classes read from an archive that one run before has written, as the launcher does. Such an
 * archive takes no classes from folders, so those are packed.
 */
public record Jvm(Path folder, String classPath) {
    private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

    /** With what this process has on its class path; keeps its files in this folder. */
    public static Jvm in(Path folder) {
        String given = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> entries = Stream.of(given.split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        List<String> jars = new ArrayList<>();
        for (Path entry : entries) {
            jars.add(Files.isDirectory(entry) ? packed(entry, folder.resolve(jars.size() + ".jar")) : entry.toString());
        }
        return new Jvm(folder, String.join(File.pathSeparator, jars));
    }

    private static String packed(Path classes, Path jar) {
        int failed =
                JAR.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (failed != 0) {
            throw new IllegalStateException("packing " + classes + " into " + jar);
        }
        return jar.toString();
    }

    /** The life that writes the archive, when it ends by itself. */
    public Life training(Terms terms) {
        return start(terms, "-XX:ArchiveClassesAtExit=" + archive());
    }

    /** A life. */
    public Life start(Terms terms) {
        return start(terms, "-XX:SharedArchiveFile=" + archive());
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private Life start(Terms terms, String sharing) {
        List<String> command = Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                sharing,
                                "-Xlog:disable",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "-Xmx160m",
                                "-Xss512k",
                                "-Dorg.sqlite.tmpdir=" + natives(),
                                "-cp",
                                classPath,
                                BotProcess.class.getName()),
                        terms.words().stream())
                .flatMap(words -> words)
                .collect(Collectors.toList());
        try {
            return new Life(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("errors.log").toFile()))
                    .start());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What the killed ones could not remove. */
    private Path natives() {
        Path natives = folder.resolve("natives");
        try {
            Files.createDirectories(natives);
            try (Stream<Path> left = Files.list(natives)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            return natives;
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
