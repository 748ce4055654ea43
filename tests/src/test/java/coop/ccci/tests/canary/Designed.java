package coop.ccci.tests.canary;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.ccci.model.Flags;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@code expected.yml} says of a run, and what a run came to, in the same words. {@code rungs} has all five, each as its
 * status and, where that is no pass, its reason; {@code failing} every check that is not a pass or a skip.
 */
record Designed(
        @JsonProperty(required = true) Verdict verdict,
        @JsonProperty(required = true) int level,
        @JsonProperty(required = true) int exit,
        @JsonProperty(required = true) Map<RungName, String> rungs,
        @JsonProperty(required = true) List<Failing> failing,
        @JsonProperty(required = true) Map<String, String> volumes,
        @JsonProperty(required = true) Flags flags,
        @JsonProperty(required = true) List<Leaking> leaks,
        @JsonProperty(required = true) List<String> leftovers) {

    /** A check by its stage and name, with names of this run's own masked; the message has to hold all that it {@code says}. */
    record Failing(
            @JsonProperty(required = true) String stage,
            @JsonProperty(required = true) String check,
            @JsonProperty(required = true) Status status,
            List<String> says) {

        @Override
        public String toString() {
            return "check of stage " + stage + ": " + status.wire() + ": " + check;
        }
    }

    /** A secret, how it was written, and where. */
    record Leaking(
            @JsonProperty(required = true) String secret,
            @JsonProperty(required = true) String encoding,
            @JsonProperty(required = true) String where) {

        @Override
        public String toString() {
            return "leak of " + secret + ", " + encoding + ", in the " + where;
        }
    }

    /** All of it, a fact per line. */
    List<String> lines() {
        Stream<String> first = Stream.of("verdict " + verdict.wire(), "level " + level, "exit " + exit);
        Stream<String> flagged = Stream.of(
                "flag clean_teardown " + flags.cleanTeardown(), "flag no_secret_leak " + flags.noSecretLeak());
        return Stream.of(
                        first,
                        rungs.entrySet().stream()
                                .map(rung -> "rung " + rung.getKey().wire() + " " + rung.getValue()),
                        failing.stream().map(Failing::toString),
                        volumes.entrySet().stream().map(row -> "volume " + row.getKey() + ": " + row.getValue()),
                        flagged,
                        leaks.stream().map(Leaking::toString),
                        leftovers.stream().map(kind -> "left over: " + kind))
                .flatMap(lines -> lines)
                .toList();
    }

    /** In a few words, for a table. */
    String summary() {
        String trouble = Stream.of(
                        rungs.entrySet().stream()
                                .filter(rung -> rung.getValue().startsWith("fail")
                                        || rung.getValue().startsWith("unver"))
                                .map(rung -> rung.getKey().wire() + " " + rung.getValue()),
                        leaks.stream().map(leak -> leak.encoding() + " leak"),
                        leftovers.stream().map(kind -> kind + " left"))
                .flatMap(words -> words)
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing wrong");
        return verdict.wire() + " " + level + " exit " + exit + ": " + trouble;
    }
}
