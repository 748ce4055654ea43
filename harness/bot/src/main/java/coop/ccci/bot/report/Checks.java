package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.engine.journal.StageName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Stage;
import coop.ccci.model.results.StageTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks that did not pass, with what was seen; lint's findings have a table of their own. */
final class Checks {
    private static final Template TABLE = Template.of("""
            | stage | check | status | seen |
            |---|---|---|---|
            {{#shown}}
            | {{stage}} | {{test.name}} | {{test.status}} | {{#test.message}}{{.}}{{/test.message}} |
            {{/shown}}

            {{#more}}and {{.}} more{{/more}}
            """);

    private Checks() {}

    record Row(String stage, StageTest test) {}

    static Optional<Markdown> of(Results results, int rows) {
        List<Row> failed = results.stages().stream()
                .filter(stage -> !stage.name().equals(StageName.LINT.wire()))
                .flatMap(Checks::notPassed)
                .toList();
        return Fold.of("Checks that did not pass", TABLE, Rows.of(failed, rows));
    }

    private static Stream<Row> notPassed(Stage stage) {
        return stage.tests().stream()
                .filter(test -> test.status() == Status.FAIL || test.status() == Status.UNVER)
                .map(test -> new Row(stage.name(), test));
    }
}
