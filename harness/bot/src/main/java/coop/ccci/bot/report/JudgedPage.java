package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Code;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.bot.report.text.WebLink;
import coop.ccci.model.results.BaseRef;
import coop.ccci.model.results.Results;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The report of a judged run: the verdict, the rungs, what changed, the details, and what to type next. */
record JudgedPage(Judged report, int rows) {
    private static final Template TEXT = Template.of("""
            {{report.headline}}

            {{rungs}}

            {{comparison}}

            {{#details}}
            {{.}}

            {{/details}}
            Commit {{report.order.head}}{{#version}}, version {{.}}{{/version}}{{#base}}, base {{.}}{{/base}}; asked for by \
            {{report.order.asker}}, run {{report.order.id}}, took {{took}}.{{#files}} [All that the run wrote]({{.}}).{{/files}}

            {{report.next}}
            """);

    static Markdown of(Judged report, int rows) {
        return TEXT.fill(new JudgedPage(report, rows));
    }

    Markdown rungs() {
        return RungTable.of(results());
    }

    Markdown comparison() {
        String branch = report.order().targetBranch();
        return report.before()
                .map(before -> Comparison.of(branch, before, results()))
                .orElseGet(() -> Comparison.none(branch));
    }

    List<Markdown> details() {
        return Stream.of(
                        Leftovers.of(results(), rows),
                        Seen.of(results(), rows),
                        Checks.of(results(), rows),
                        Volumes.of(results(), rows),
                        Findings.of(results(), rows),
                        Timings.of(results(), rows))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Code> version() {
        return Optional.of(results().version())
                .filter(Predicate.not(String::isBlank))
                .map(Code::new);
    }

    Optional<Code> base() {
        return results().base().map(JudgedPage::name).map(Code::new);
    }

    private static String name(BaseRef base) {
        return base.version().isBlank() ? Comparison.abbreviated(base.ref()) : base.version();
    }

    Duration took() {
        return Duration.ofMillis(results().durationMs());
    }

    Optional<URI> files() {
        return WebLink.of(report.folder());
    }

    private Results results() {
        return report.results();
    }
}
