package coop.ccci.tests.architecture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engine's packages, the lowest first: each may use those below it, and none beside or above it. */
final class Tiers {
    private static final String ENGINE = "coop.ccci.engine.";

    private static final List<Set<String>> BOTTOM_UP = List.of(
            Set.of("event"),
            Set.of("compose", "docker", "journal", "leak", "machine", "plugin"),
            Set.of("host", "recipe"),
            Set.of("admission", "app", "cell", "serve", "swarm"),
            Set.of("backup", "lab", "teardown"),
            Set.of("deploy", "lint"),
            Set.of("lease", "results", "rung"),
            Set.of("record", "run"),
            Set.of("reproduce", "sabotage"),
            Set.of("adversary"));

    private Tiers() {}

    static Stream<String> packages() {
        return BOTTOM_UP.stream().flatMap(Set::stream).map(ENGINE::concat);
    }

    /** The packages of the engine that this one may not use. */
    static List<String> outOfReach(String from) {
        Set<String> below = BOTTOM_UP.stream()
                .takeWhile(tier -> !tier.contains(from.substring(ENGINE.length())))
                .flatMap(Set::stream)
                .map(ENGINE::concat)
                .collect(Collectors.toSet());
        return packages()
                .filter(other -> !other.equals(from) && !below.contains(other))
                .toList();
    }
}
