package coop.ccci.bot.report;

import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import java.time.Instant;
import java.util.Optional;

/** It waits for a free host; {@code position} counts from 1, {@code start} is about when it will begin. */
public record Queued(Job job, int position, Optional<Instant> start) implements Report {
    private static final Template HEADLINE = Template.of("""
            **Waiting for a free host**, at place {{position}} of the queue{{#start}}; it starts at about {{.}}{{/start}}.
            """);
    private static final Template NEXT = Template.of("""
            {{command.cancel}} takes it out of the queue.
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
