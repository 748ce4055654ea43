package coop.ccci.bot.report;

import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;

/** Somebody asked for its end, and it takes down what it put up. */
public record Cancelling(RunOrder order) implements Report {
    private static final Template HEADLINE = Template.of("""
            **Stopping:** what it put up on the host is taken down first.
            """);
    private static final Template NEXT = Template.of("""
            {{command.status}} says how far that is.
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
