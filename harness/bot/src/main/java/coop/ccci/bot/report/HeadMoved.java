package coop.ccci.bot.report;

import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.CommitSha;

/** The pull request had another head when its turn came, so nothing was run; {@code now} is that head. */
public record HeadMoved(RunOrder order, CommitSha now) implements Report {
    private static final Template HEADLINE = Template.of("""
            **Nothing was run:** the head was {{order.head}} when this was asked for, and is {{now}} now.
            """);
    private static final Template NEXT = Template.of("""
            {{command.test}} runs the head as it is now.
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
