package coop.ccci.engine.cell;

import coop.ccci.engine.machine.Deadline;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The control groups of a cell, {@code /cc-ci/<id>} in each hierarchy (one in version 2); call under {@link MachineLock}. */
record Cgroups(Path root) {
    static final Cgroups MACHINE = new Cgroups(Path.of("/sys/fs/cgroup"));
    private static final Duration EMPTYING = Duration.ofSeconds(10);

    /** Makes the cell's groups and, below them, the one its first process joins. */
    void make(String id) {
        try {
            for (Path hierarchy : hierarchies()) {
                makeGroup(hierarchy.resolve("cc-ci"));
                makeGroup(hierarchy.resolve("cc-ci").resolve(id));
                makeGroup(hierarchy.resolve("cc-ci").resolve(id).resolve("init"));
            }
        } catch (IOException refused) {
            throw new HostTrouble(
                    "booting cell " + id + ": no control group can be made: " + refused,
                    "mount the cgroup file systems read-write at " + root,
                    refused);
        }
    }

    /** Removes what there is of the cell's groups, once the last of its processes has left them. */
    List<Path> remove(String id) {
        List<Path> groups = of(id);
        for (Path group : groups) {
            if (!Deadline.in(EMPTYING).until(() -> removed(group))) {
                throw new HostTrouble(
                        "removing cell " + id + ": control group " + group + " does not get empty",
                        "see which processes are in " + group + "/cgroup.procs");
            }
            removeIfEmpty(group.resolve("..").normalize());
        }
        return groups;
    }

    private List<Path> of(String id) {
        return hierarchies().stream()
                .map(hierarchy -> hierarchy.resolve("cc-ci").resolve(id))
                .filter(Files::isDirectory)
                .toList();
    }

    private List<Path> hierarchies() {
        if (isHierarchy(root)) {
            return List.of(root);
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !Files.isSymbolicLink(child))
                    .filter(Cgroups::isHierarchy)
                    .toList();
        } catch (IOException absent) {
            return List.of();
        }
    }

    private static boolean isHierarchy(Path folder) {
        return Files.exists(folder.resolve("cgroup.procs"));
    }

    /** In version 1, a new cpuset lets no process in before it has processors and memory. */
    private static void makeGroup(Path group) throws IOException {
        Files.createDirectories(group);
        for (String resource : List.of("cpuset.cpus", "cpuset.mems")) {
            Path own = group.resolve(resource);
            if (Files.exists(own.resolveSibling("cpuset.cpu_exclusive"))
                    && Files.readString(own).isBlank()) {
                Files.writeString(
                        own, Files.readString(group.resolve("..").normalize().resolve(resource)));
            }
        }
    }

    /** The parent is shared: it goes with the last cell. */
    private static void removeIfEmpty(Path parent) {
        try {
            Files.deleteIfExists(parent);
        } catch (IOException otherCellsLive) {
            // theirs to remove
        }
    }

    private static boolean removed(Path group) {
        try (Stream<Path> below = Files.walk(group)) {
            for (Path folder : below.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.deleteIfExists(folder);
            }
            return true;
        } catch (IOException | UncheckedIOException busy) {
            return !Files.exists(group);
        }
    }
}
