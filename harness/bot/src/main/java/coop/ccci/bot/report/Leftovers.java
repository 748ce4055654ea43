package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Code;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.results.Leftover;
import coop.ccci.model.results.Results;
import java.util.Optional;

/** What the run left on its host; never folded away. */
final class Leftovers {
    private static final Template TABLE = Template.of("""
            Left on the host:

            | kind | name | owner |
            |---|---|---|
            {{#shown}}
            | {{leftover.kind}} | {{name}} | {{leftover.owner}} |
            {{/shown}}

            {{#more}}and {{.}} more{{/more}}
            """);

    private Leftovers() {}

    record Row(Leftover leftover) {
        Code name() {
            return new Code(leftover.name());
        }
    }

    static Optional<Markdown> of(Results results, int rows) {
        return results.leftovers().isEmpty()
                ? Optional.empty()
                : Optional.of(TABLE.fill(
                        Rows.of(results.leftovers().stream().map(Row::new).toList(), rows)));
    }
}
