package coop.ccci.bot.report;

import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.gate.Gate;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.model.results.Results;
import java.net.URI;
import java.util.Optional;

/** What there is to say of a run, from asked for to judged: for its comment, its commit status and whoever asks. */
public sealed interface Report
        permits Queued,
                Starting,
                Running,
                Cancelling,
                Cancelled,
                Replaced,
                HeadMoved,
                Retried,
                GivenUp,
                Judged,
                Leaked,
                Withheld {

    /** What was asked for. */
    RunOrder order();

    /** The one sentence that comes first. */
    Markdown headline();

    /** What to type next, in the line that comes last. */
    Markdown next();

    /** All of it, with at most so many rows in each table of details. */
    default Markdown text(int rows) {
        return Page.of(this);
    }

    /** Whether more is sure to follow, so that readers miss nothing where this is never said. */
    default boolean isPassing() {
        return false;
    }

    /**
     * What to say of a run that has ended with results: a secret that leaked and files that may not be served leave the bare fact,
     * and results of another run or commit are none of this one.
     */
    static Report judged(RunOrder order, Results results, Gate<URI> files, Optional<Results> before) {
        if (!Judged.isOf(order, results)) {
            return new Withheld(order, "the results that came are of another run, recipe or commit");
        }
        if (!results.flags().noSecretLeak()) {
            return new Leaked(order, results);
        }
        return switch (files) {
            case Gate.Open<URI>(URI folder) -> new Judged(order, results, folder, before);
            case Gate.Closed<URI>(String why) -> new Withheld(order, why);
            case Gate.Stuck<URI>(String why) -> new Withheld(order, why);
        };
    }
}
