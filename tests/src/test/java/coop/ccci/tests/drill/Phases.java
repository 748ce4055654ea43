package coop.ccci.tests.drill;

import java.util.List;
import java.util.stream.Stream;

/** What a whole run of the sample says of itself, phase by phase, in the order in which a run comes by. */
final class Phases {
    private static final List<String> OF_A_CELL = List.of("lint (-)", "host (-)", "images (-)");
    private static final List<String> OF_THE_STACKS = List.of(
            "deploy (head)",
            "converge (head)",
            "functional (head)",
            "seed (base)",
            "upgrade (base)",
            "backup (head)",
            "restore each alone (head)",
            "restore all (head)",
            "remove (head)",
            "deploy anew (head)",
            "restore fresh (head)",
            "teardown (head)",
            "leak scan (-)");

    private Phases() {}

    /** Those in which a run gets hold of its cell. */
    static List<String> ofACell() {
        return OF_A_CELL;
    }

    /** Those in which it has something on its host. */
    static List<String> ofTheStacks() {
        return OF_THE_STACKS;
    }

    static List<String> all() {
        return Stream.of(OF_A_CELL, OF_THE_STACKS).flatMap(List::stream).toList();
    }
}
