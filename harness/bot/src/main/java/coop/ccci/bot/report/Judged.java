package coop.ccci.bot.report;

import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Results;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * It was judged: a pure function of its results; {@code folder} is where its files are served, {@code before} are the results of the
 * target branch's last run. {@link Report#judged} makes it where the results are of this run and may be published.
 */
public record Judged(RunOrder order, Results results, URI folder, Optional<Results> before) implements Report {
    private static final Template NEXT = Template.of("{{command.again}} runs this commit once more.");
    static final Template NEXT_OF_RED = Template.of("""
            Push what mends it, then comment {{command.test}}; {{command.again}} runs this commit once more.
            """);

    public Judged {
        if (!isOf(order, results) || !results.flags().noSecretLeak()) {
            throw new IllegalArgumentException("these results are not to be published as those of run " + order.id());
        }
    }

    static boolean isOf(RunOrder order, Results results) {
        return results.runId().equals(order.id().value())
                && results.recipe().equals(order.recipe().value())
                && results.ref().equals(order.head().value());
    }

    @Override
    public Markdown headline() {
        return VerdictSentence.of(results);
    }

    @Override
    public Markdown next() {
        return (results.verdict() == Verdict.RED ? NEXT_OF_RED : NEXT).fill(Map.of());
    }

    @Override
    public Markdown text(int rows) {
        return JudgedPage.of(this, rows);
    }
}
