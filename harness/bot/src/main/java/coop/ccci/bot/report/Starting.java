package coop.ccci.bot.report;

import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;

/** A host is taken for it. */
public record Starting(Job job) implements Report {
    private static final Template HEADLINE = Template.of("""
            **Starting.**
            """);
    private static final Template NEXT = Template.of("""
            {{command.cancel}} stops it.
            """);

    @Override
    public RunOrder order() {
        return job.order();
    }

    @Override
    public Markdown headline() {
        return HEADLINE.fill(this);
    }

    @Override
    public Markdown next() {
        return NEXT.fill(this);
    }

    @Override
    public boolean isPassing() {
        return true;
    }
}
