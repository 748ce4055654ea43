package coop.ccci.bot.report;

import coop.ccci.bot.build.Progress;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.bot.report.text.WebLink;
import java.net.URI;
import java.util.Optional;

/** It was lost through no fault of the recipe and is not run again. */
public record GivenUp(RunOrder order, Progress.Lost lost) implements Report {
    private static final Template HEADLINE = Template.of("""
            **Not judged**, through no fault of the recipe: the run was lost at attempt {{order.attempt}}, and the bot does not try again by itself: {{lost.why}}
            """);
    private static final Template NEXT = Template.of("""
            {{#log}}[The log of what was lost]({{.}}). {{/log}}{{command.again}} runs it once more.
            """);

    @Override
    public Markdown headline() {
        return HEADLINE.fill(this);
    }

    @Override
    public Markdown next() {
        return NEXT.fill(this);
    }

    Optional<URI> log() {
        return lost.log().flatMap(WebLink::of);
    }
}
