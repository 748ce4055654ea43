package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Timing;
import java.time.Duration;
import java.util.Optional;

/** How long each phase took. */
final class Timings {
    private static final Template TABLE = Template.of("""
            | phase | stack | began after | took |
            |---|---|---|---|
            {{#shown}}
            | {{timing.phase}} | {{#stack}}{{.}}{{/stack}}{{^stack}}–{{/stack}} | {{began}} | {{took}} |
            {{/shown}}

            {{#more}}and {{.}} more{{/more}}
            """);

    private Timings() {}

    record Row(Timing timing) {

        Optional<String> stack() {
            return Optional.of(timing.stack()).filter(stack -> !stack.equals("-"));
        }

        Duration began() {
            return Duration.ofMillis(timing.startMs());
        }

        Duration took() {
            return Duration.ofMillis(timing.ms());
        }
    }

    static Optional<Markdown> of(Results results, int rows) {
        return Fold.of(
                "Timings",
                TABLE,
                Rows.of(results.timings().stream().map(Row::new).toList(), rows));
    }
}
