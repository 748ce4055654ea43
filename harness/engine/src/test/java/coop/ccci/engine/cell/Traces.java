package coop.ccci.engine.cell;

import coop.ccci.engine.machine.LocalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a look from outside finds of cells: processes, mounts, interfaces, control groups, rules, files. */
final class Traces {
    private Traces() {}

    static List<String> of(String id, Path home) {
        Path folder = home.resolve("cells").resolve(id);
        return Stream.of(
                        lines("process", folder.toString(), "ps", "-e", "-o", "args"),
                        lines("mount", "/cells/" + id, "cat", "/proc/mounts"),
                        lines("rule", "cc-ci:" + id, "iptables-save"),
                        groups(id),
                        Stream.of(folder).filter(Files::exists).map(path -> "folder " + path))
                .flatMap(found -> found)
                .toList();
    }

    static List<String> interfaces() {
        return LocalProgram.of("ip", "-o", "link")
                .run()
                .output()
                .lines()
                .map(line -> line.split(":? ", 3)[1])
                .filter(name -> name.matches("cc-[0-9a-f]{4}@.*"))
                .toList();
    }

    private static Stream<String> groups(String id) {
        try (Stream<Path> hierarchies = Files.list(Path.of("/sys/fs/cgroup"))) {
            return hierarchies
                    .map(hierarchy -> hierarchy.resolve("cc-ci/" + id))
                    .filter(Files::exists)
                    .map(group -> "control group " + group)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.of(unreadable.toString());
        }
    }

    private static Stream<String> lines(String kind, String text, String... argv) {
        return LocalProgram.of(argv)
                .run()
                .output()
                .lines()
                .filter(line -> line.contains(text))
                .map(line -> kind + " " + line);
    }
}
