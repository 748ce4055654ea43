package coop.ccci.bot.report;

import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Leak;
import coop.ccci.model.results.Results;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A secret of the run stands in what it wrote: only names, places and what became of the rungs are told. */
public record Leaked(RunOrder order, Results results) implements Report {
    private static final Template HEADLINE = Template.of("""
            **Red, level {{results.level}} of {{levels}}: a secret leaked**{{#dirty}}, and the run left something on its \
            host{{/dirty}}. First: keep secrets out of the places below. Nothing else of this run is published.
            """);
    private static final Template TEXT = Template.of("""
            {{report.headline}}

            | secret | where | encoding |
            |---|---|---|
            {{#leaks.shown}}
            | {{secret}} | {{where}} | {{encoding}} |
            {{/leaks.shown}}

            {{#leaks.more}}and {{.}} more{{/leaks.more}}

            | rung | status |
            |---|---|
            {{#rungs}}
            | {{rung}} | {{status}} |
            {{/rungs}}

            Commit {{report.order.head}}, asked for by {{report.order.asker}}, run {{report.order.id}}.

            {{report.next}}
            """);

    private record Rung(RungName rung, Status status) {}

    private record Page(Leaked report, Rows<Leak> leaks, List<Rung> rungs) {}

    @Override
    public Markdown headline() {
        return HEADLINE.fill(this);
    }

    @Override
    public Markdown next() {
        return Judged.NEXT_OF_RED.fill(Map.of());
    }

    @Override
    public Markdown text(int rows) {
        Ladder ladder = new Ladder(results);
        List<Rung> rungs = Stream.of(RungName.values())
                .map(rung -> new Rung(rung, ladder.status(rung)))
                .toList();
        return TEXT.fill(new Page(this, Rows.of(results.leaks(), rows), rungs));
    }

    boolean dirty() {
        return !results.flags().cleanTeardown();
    }

    int levels() {
        return RungName.values().length;
    }
}
