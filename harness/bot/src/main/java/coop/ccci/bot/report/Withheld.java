package coop.ccci.bot.report;

import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;

/** It has ended, and what came of it may not be published; {@code why} may. */
public record Withheld(RunOrder order, String why) implements Report {
    private static final Template HEADLINE = Template.of("""
            **Not published** and so not judged, through no fault of the recipe: {{why}}.
            """);
    private static final Template NEXT = Template.of("""
            An operator has to look at the log of the bot. {{command.again}} runs it once more.
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
