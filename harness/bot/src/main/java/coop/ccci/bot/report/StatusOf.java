package coop.ccci.bot.report;

import static coop.ccci.bot.forge.CommitStatus.State.ERROR;
import static coop.ccci.bot.forge.CommitStatus.State.FAILURE;
import static coop.ccci.bot.forge.CommitStatus.State.PENDING;
import static coop.ccci.bot.forge.CommitStatus.State.SUCCESS;

import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.report.text.WebLink;
import coop.ccci.model.RecipeName;
import coop.ccci.model.Verdict;
import java.net.URI;
import java.util.Optional;

/**
 * The commit status of each report: green is success, red is failure, also where it is red for what was left or leaked, as
 * results.json has it; whatever ended without a judgement is an error.
 */
public final class StatusOf {
    private StatusOf() {}

    /** The status that the run's commit should have now. */
    public static CommitStatus report(Report report) {
        return new CommitStatus(context(report.order().recipe()), state(report), StatusLine.of(report), target(report));
    }

    /** The name under which a forge shows it. */
    public static String context(RecipeName recipe) {
        return "cc-ci/" + recipe;
    }

    private static CommitStatus.State state(Report report) {
        return switch (report) {
            case Queued waits -> PENDING;
            case Starting starts -> PENDING;
            case Running runs -> PENDING;
            case Cancelling stops -> PENDING;
            case Retried again -> PENDING;
            case Cancelled unjudged -> ERROR;
            case Replaced unjudged -> ERROR;
            case HeadMoved unjudged -> ERROR;
            case GivenUp unjudged -> ERROR;
            case Withheld unjudged -> ERROR;
            case Leaked leaked -> FAILURE;
            case Judged judged -> state(judged.results().verdict());
        };
    }

    private static CommitStatus.State state(Verdict verdict) {
        return switch (verdict) {
            case GREEN -> SUCCESS;
            case RED -> FAILURE;
            case UNVERIFIED -> ERROR;
        };
    }

    private static Optional<URI> target(Report report) {
        return switch (report) {
            case Judged judged -> WebLink.of(judged.folder());
            case Running runs -> runs.log();
            case Retried again -> again.log();
            case GivenUp lost -> lost.log();
            case Queued none -> Optional.empty();
            case Starting none -> Optional.empty();
            case Cancelling none -> Optional.empty();
            case Cancelled none -> Optional.empty();
            case Replaced none -> Optional.empty();
            case HeadMoved none -> Optional.empty();
            case Withheld none -> Optional.empty();
            case Leaked none -> Optional.empty();
        };
    }
}
