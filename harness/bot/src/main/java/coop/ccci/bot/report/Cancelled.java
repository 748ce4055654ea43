package coop.ccci.bot.report;

import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;

/** It ended before it was judged, because somebody asked for that. */
public record Cancelled(RunOrder order) implements Report {
    private static final Template HEADLINE = Template.of("""
            **Cancelled:** nothing was judged.
            """);
    private static final Template NEXT = Template.of("""
            {{command.test}} runs the head of this pull request.
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
