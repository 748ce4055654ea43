package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.results.Results;
import java.util.Optional;

/** What lint found. */
final class Findings {
    private static final Template TABLE = Template.of("""
            | rule | severity | where | finding | next |
            |---|---|---|---|---|
            {{#shown}}
            | {{rule}} | {{severity}} | {{where}} | {{text}} | {{next}} |
            {{/shown}}

            {{#more}}and {{.}} more{{/more}}
            """);

    private Findings() {}

    static Optional<Markdown> of(Results results, int rows) {
        return Fold.of("Findings of lint", TABLE, Rows.of(results.lint().findings(), rows));
    }
}
