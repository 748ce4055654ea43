package coop.ccci.bot.report;

import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;

/** How most reports look: the sentence, which run it is of, and what to type next. */
record Page(Markdown headline, RunOrder order, Markdown next) {
    private static final Template TEXT = Template.of("""
            {{headline}}

            Commit {{order.head}}, asked for by {{order.asker}}, run {{order.id}}.

            {{next}}
            """);

    static Markdown of(Report report) {
        return TEXT.fill(new Page(report.headline(), report.order(), report.next()));
    }
}
