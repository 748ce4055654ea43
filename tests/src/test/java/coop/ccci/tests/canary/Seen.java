package coop.ccci.tests.canary;

import coop.ccci.model.ExitCode;
import coop.ccci.model.Reason;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Leftover;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Stage;
import coop.ccci.model.results.StageTest;
import coop.ccci.model.results.VolumeRow;
import coop.ccci.tests.canary.Designed.Failing;
import coop.ccci.tests.canary.Designed.Leaking;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a run what a canary's design says, with all that is the run's own (its stacks' names, bytes, commits) masked. */
final class Seen {
    private static final String STACK = "(?<![a-z0-9])[a-z][a-z0-9]{0,7}-[0-9a-f]{6}(?![0-9a-z])";

    private Seen() {}

    static Designed in(Results results) {
        return new Designed(
                results.verdict(),
                results.level(),
                ExitCode.of(results.verdict(), results.flags()).number(),
                rungs(results),
                results.stages().stream().flatMap(Seen::failing).toList(),
                volumes(results),
                results.flags(),
                results.leaks().stream()
                        .map(leak -> new Leaking(leak.secret(), leak.encoding(), place(leak.where())))
                        .distinct()
                        .toList(),
                results.leftovers().stream().map(Leftover::kind).toList());
    }

    /** The text without what differs from run to run. */
    static String masked(String text) {
        return text.replaceAll(STACK, "STACK").replaceAll("(?<=is commit )[0-9a-f]{8}\\b", "COMMIT");
    }

    /** A second log of the same service has a number behind its name. */
    private static String place(String where) {
        return masked(where.replaceFirst(" at byte \\d+", "")).replaceFirst("(?<=STACK-\\w{1,20})\\.\\d+$", "");
    }

    private static Map<RungName, String> rungs(Results results) {
        Map<RungName, String> rungs = new EnumMap<>(RungName.class);
        results.rungs()
                .forEach((rung, status) -> rungs.put(
                        rung,
                        Optional.ofNullable(results.reasons().get(rung))
                                .map(Reason::code)
                                .map(code -> status.wire() + " " + code.wire())
                                .orElse(status.wire())));
        return rungs;
    }

    private static Stream<Failing> failing(Stage stage) {
        return stage.tests().stream()
                .filter(test -> test.status() == Status.FAIL || test.status() == Status.UNVER)
                .map(test -> failing(stage, test));
    }

    private static Failing failing(Stage stage, StageTest test) {
        return new Failing(
                stage.name(),
                masked(test.name()),
                test.status(),
                test.message().stream().toList());
    }

    private static Map<String, String> volumes(Results results) {
        Map<String, String> volumes = new TreeMap<>();
        results.volumes().forEach(row -> volumes.put(row.name(), columns(row)));
        return volumes;
    }

    private static String columns(VolumeRow row) {
        return Stream.of(
                        column("captured", row.captured()),
                        column("wiped", row.wiped()),
                        column("neighbours_kept", row.neighboursKept()),
                        column("restored_alone", row.restoredAlone()),
                        column("restored_all", row.restoredAll()),
                        column("restored_fresh", row.restoredFresh()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** What was not looked at is not told. */
    private static Optional<String> column(String name, Optional<Boolean> value) {
        return value.map(seen -> seen ? name : "not " + name);
    }
}
