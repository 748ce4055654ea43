package coop.ccci.bot.report;

import coop.ccci.bot.report.text.OneLine;
import coop.ccci.model.Reason;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a commit status says, as plain text: what matters most first, for it is cut at its end. */
final class StatusLine {
    private StatusLine() {}

    static String of(Report report) {
        return OneLine.of(sentence(report));
    }

    private static String sentence(Report report) {
        return switch (report) {
            case Queued waits -> "waiting for a free host, at place " + waits.position() + " of the queue";
            case Starting starts -> "starting";
            case Running runs ->
                "running"
                        + (runs.climbing().rung().isBlank()
                                ? ""
                                : ": " + runs.climbing().rung());
            case Cancelling stops -> "stopping";
            case Retried again -> "run again as attempt " + again.order().attempt() + ": the one before was lost";
            case Cancelled unjudged -> "not judged: cancelled";
            case Replaced unjudged -> "not judged: replaced by a newer request";
            case HeadMoved moved ->
                "not judged: the head moved on to " + moved.now().abbreviated();
            case GivenUp lost -> "not judged: the run was lost: " + lost.lost().why();
            case Withheld held -> "not published: " + held.why();
            case Leaked leaked -> level(leaked.results()) + ": a secret leaked";
            case Judged judged -> judged(judged.results());
        };
    }

    private static String judged(Results results) {
        String left = results.flags().cleanTeardown() ? "" : ": the run left something on its host";
        return level(results) + left + rungs(results);
    }

    private static String level(Results results) {
        return results.verdict().wire() + ", level " + results.level() + " of " + RungName.values().length;
    }

    private static String rungs(Results results) {
        return Stream.of(Status.FAIL, Status.UNVER, Status.SKIP)
                .flatMap(status -> rungs(results, status).stream())
                .collect(Collectors.joining());
    }

    private static Optional<String> rungs(Results results, Status status) {
        Ladder ladder = new Ladder(results);
        return ladder.rungs(status).stream()
                .map(rung ->
                        rung.wire() + ladder.reason(rung).map(StatusLine::code).orElse(""))
                .reduce((one, other) -> one + ", " + other)
                .map(rungs -> "; " + word(status) + " " + rungs);
    }

    private static String code(Reason reason) {
        return " (" + reason.code().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    private static String word(Status status) {
        return switch (status) {
            case PASS -> "passed";
            case FAIL -> "failed";
            case SKIP -> "skipped";
            case UNVER -> "not judged";
        };
    }
}
