package coop.ccci.tests.canary;

import coop.ccci.tests.canary.Designed.Failing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What differs between a design and what was seen, a line each; nothing where they are exactly the same. */
final class Comparison {
    private Comparison() {}

    static List<String> of(Designed designed, Designed seen) {
        return Stream.of(
                        without(designed.lines(), seen.lines()).stream().map(line -> "designed, not seen: " + line),
                        without(seen.lines(), designed.lines()).stream().map(line -> "seen, not designed: " + line),
                        designed.failing().stream().flatMap(check -> unsaid(check, seen)))
                .flatMap(lines -> lines)
                .toList();
    }

    /** What stands twice has to be taken away twice. */
    private static List<String> without(List<String> all, List<String> others) {
        List<String> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    private static Stream<String> unsaid(Failing designed, Designed seen) {
        return designed.says().stream()
                .flatMap(words -> seen.failing().stream()
                        .filter(check -> check.toString().equals(designed.toString()))
                        .map(check -> String.join("\n", check.says()))
                        .filter(message -> !message.contains(words))
                        .map(message -> designed + " does not say \"" + words + "\" but: " + message));
    }
}
