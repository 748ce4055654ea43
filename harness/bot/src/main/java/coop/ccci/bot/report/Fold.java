package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import java.util.Optional;

/** Details that a reader opens who wants them. */
record Fold(String title, Markdown content) {
    private static final Template TEXT = Template.of("""
            <details><summary>{{title}}</summary>

            {{content}}

            </details>
            """);

    static Optional<Markdown> of(String title, Template template, Rows<?> rows) {
        boolean empty = rows.shown().isEmpty() && rows.more().isEmpty();
        return empty ? Optional.empty() : Optional.of(TEXT.fill(new Fold(title, template.fill(rows))));
    }
}
