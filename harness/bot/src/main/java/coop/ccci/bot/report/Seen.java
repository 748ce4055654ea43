package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Log;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.RungName;
import coop.ccci.model.results.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reasons that are longer than a line, such as those with the last lines of a log. */
final class Seen {
    private static final Template BLOCKS = Template.of("""
            {{#shown}}
            {{rung}}:

            {{log}}

            {{/shown}}
            {{#more}}and {{.}} more{{/more}}
            """);

    private Seen() {}

    record Row(RungName rung, Log log) {}

    static Optional<Markdown> of(Results results, int rows) {
        Ladder ladder = new Ladder(results);
        List<Row> all = Stream.of(RungName.values())
                .flatMap(rung -> ladder
                        .reason(rung)
                        .map(why -> why.text().strip())
                        .filter(text -> text.lines().count() > 1)
                        .map(text -> new Row(rung, new Log(text)))
                        .stream())
                .toList();
        return Fold.of("What was seen", BLOCKS, Rows.of(all, rows));
    }
}
