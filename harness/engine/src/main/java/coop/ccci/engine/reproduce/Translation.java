package coop.ccci.engine.reproduce;

import coop.ccci.engine.run.StackPair;
import coop.ccci.model.results.Results;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that two runs of the same thing cannot share, of the runs and of their stacks: a first run's, and the second's. */
record Translation(Map<String, String> names) {

    static Translation between(Results first, Results second) {
        StackPair ours = StackPair.of(first);
        StackPair theirs = StackPair.of(second);
        return new Translation(Map.of(
                first.runId(), second.runId(),
                ours.head().value(), theirs.head().value(),
                ours.base().value(), theirs.base().value()));
    }

    /** Whether a text of the first run and one of the second are the same, but for these names. */
    boolean same(String first, String second) {
        return first.equals(second) || of(first).equals(second);
    }

    /** The first run's text as the second run would have put it. */
    String of(String first) {
        return names().keySet().stream()
                .filter(first::contains)
                .map(Pattern::quote)
                .reduce((one, other) -> one + "|" + other)
                .map(any -> Pattern.compile("(?<![A-Za-z0-9])(?:" + any + ")(?![A-Za-z0-9])"))
                .map(any -> any.matcher(first).replaceAll(this::other))
                .orElse(first);
    }

    private String other(MatchResult name) {
        return Matcher.quoteReplacement(names().getOrDefault(name.group(), name.group()));
    }
}
