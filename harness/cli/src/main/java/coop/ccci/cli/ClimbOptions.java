package coop.ccci.cli;

import coop.ccci.engine.run.RunRequest.AfterRun;
import coop.ccci.model.RungName;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How much to climb, and what is made of the end. */
final class ClimbOptions {
    @Option(names = "--out", paramLabel = "FOLDER", description = "Where runs are kept (default: runs).")
    Optional<Path> out = Optional.empty();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "RUNG",
            description = "Climb these rungs only, separated by commas; the others are skips and earn nothing.")
    List<String> only = List.of();

    @Option(names = "--keep", description = "Leave the stacks for you to look at; the run is then never clean.")
    boolean keep;

    @Option(names = "--json", description = "Print results.json and nothing else; progress goes to standard error.")
    boolean json;

    @Option(
            names = "--require-level",
            paramLabel = "N",
            description = "Exit with 1 where the level is lower than this, whatever the verdict.")
    Optional<Integer> requireLevel = Optional.empty();

    Path runsFolder() {
        return out.orElse(Path.of("runs")).toAbsolutePath().normalize();
    }

    AfterRun afterRun(Variables variables) {
        return variables.isOn("--keep", keep) ? AfterRun.KEEP : AfterRun.TEAR_DOWN;
    }

    /** The rungs to climb; all of them where none are named. */
    Set<RungName> rungs() {
        Set<RungName> rungs = EnumSet.noneOf(RungName.class);
        only.forEach(name -> rungs.add(rung(name.strip())));
        return rungs.isEmpty() ? EnumSet.allOf(RungName.class) : rungs;
    }

    RequiredLevel required() {
        int level = requireLevel.orElse(0);
        if (level < 0 || level > RungName.values().length) {
            throw new UsageProblem(
                    "reading --require-level " + level + ": there is no such level",
                    "give a number from 0 to " + RungName.values().length);
        }
        return new RequiredLevel(level);
    }

    private static RungName rung(String name) {
        return Arrays.stream(RungName.values())
                .filter(rung -> rung.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageProblem(
                        "reading --only: \"" + name + "\" is not a rung",
                        "the rungs are "
                                + Arrays.stream(RungName.values())
                                        .map(RungName::wire)
                                        .collect(Collectors.joining(", "))));
    }
}
