package coop.ccci.tests.drill;

import static org.awaitility.Awaitility.await;

import coop.ccci.engine.machine.LocalProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What there is on this machine of the cells that were booted with one state folder, seen from outside. */
final class Traces {
    private static final Pattern LINK = Pattern.compile("\"index\":(\\d+)");

    private final Path home;
    private final Set<String> cells = new TreeSet<>();
    private final Set<String> links = new TreeSet<>();

    private Traces(Path home) {
        this.home = home;
    }

    static Traces of(Path home) {
        return new Traces(home);
    }

    /** Remembers what there is now, to look for it later. */
    void look() {
        children(home.resolve("cells")).forEach(folder -> {
            cells.add(String.valueOf(folder.getFileName()));
            LINK.matcher(read(folder.resolve("cell.json")))
                    .results()
                    .map(Traces::link)
                    .forEach(links::add);
        });
    }

    /** Waits until so many cells are there, and remembers them. */
    void awaitCells(int count) {
        await("cells below " + home)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> children(home.resolve("cells")).count() >= count);
        look();
    }

    private static String link(MatchResult found) {
        return "cc-%04x".formatted(Integer.parseInt(found.group(1)));
    }

    /** What is left of it. */
    List<String> left() {
        return Stream.of(
                        processes(),
                        read(Path.of("/proc/mounts")).lines().filter(line -> line.contains(home.toString())),
                        LocalProgram.of("ip", "-o", "link")
                                .run()
                                .output()
                                .lines()
                                .filter(this::isOurLink),
                        cells.stream().flatMap(this::groups),
                        children(home.resolve("cells")).map(Path::toString),
                        children(home.resolve("work")).map(Path::toString))
                .flatMap(found -> found)
                .toList();
    }

    private boolean isOurLink(String line) {
        return links.stream().anyMatch(line::contains);
    }

    private Stream<String> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> read(Path.of("/proc", Long.toString(process.pid()), "environ"))
                        .contains(home.toString()))
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse(""));
    }

    private Stream<String> groups(String cell) {
        Path all = Path.of("/sys/fs/cgroup");
        return Stream.concat(Stream.of(all), children(all))
                .map(hierarchy -> hierarchy.resolve("cc-ci").resolve(cell))
                .filter(Files::exists)
                .map(Path::toString);
    }

    private static Stream<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
