package coop.ccci.bot.report;

import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;

/** A newer comment on the same pull request took its place. */
public record Replaced(RunOrder order) implements Report {
    private static final Template HEADLINE = Template.of("""
            **Replaced** by a newer request: nothing was judged.
            """);
    private static final Template NEXT = Template.of("""
            {{command.status}} says where the newer one is.
            """);

    @Override
    public Markdown headline() {
        return HEADLINE.fill(this);
    }

    @Override
    public Markdown next() {
        return NEXT.fill(this);
    }
}
