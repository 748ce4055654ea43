package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Code;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.Reason;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rungs with what became of each, and why. */
record RungTable(List<Row> rows) {
    private static final Template TEXT = Template.of("""
            | rung | status | time | why | next |
            |---|---|---|---|---|
            {{#rows}}
            | {{rung}} | {{status}} | {{#time}}{{.}}{{/time}} | {{#code}}{{.}}: {{/code}}{{#text}}{{.}}{{/text}} \
            | {{#next}}{{.}}{{/next}} |
            {{/rows}}
            """);

    record Row(RungName rung, Status status, Optional<Duration> time, Optional<Reason> reason) {

        Optional<Code> code() {
            return reason.map(why -> new Code(why.code().wire()));
        }

        /** The first line; where there are more, they stand below the table. */
        Optional<String> text() {
            return reason.map(why -> why.text().strip().lines().findFirst().orElse(""));
        }

        Optional<String> next() {
            return reason.map(Reason::next);
        }
    }

    static Markdown of(Results results) {
        Ladder ladder = new Ladder(results);
        return TEXT.fill(new RungTable(Stream.of(RungName.values())
                .map(rung -> new Row(rung, ladder.status(rung), ladder.time(rung), ladder.reason(rung)))
                .toList()));
    }
}
