package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The verdict, the level, and the first thing to do; what was left on a host comes before everything else. */
record VerdictSentence(Ladder ladder) {
    private static final Template DIRTY = Template.of("""
            **Red, level {{level}} of {{levels}}: the run left something on its host**{{#failed}}, and {{.}}{{/failed}}. \
            First, an operator has to look at that host.
            """);
    private static final Template RED = Template.of("""
            **Red, level {{level}} of {{levels}}**{{#failed}}: {{.}}{{/failed}}.{{#fix}} First: {{.}}.{{/fix}}
            """);
    private static final Template UNVERIFIED = Template.of("""
            **Unverified, level {{level}} of {{levels}}**{{#unjudged}}: {{.}}, through no fault of the recipe{{/unjudged}}. \
            Nothing is run again by itself.{{#settle}} First: {{.}}.{{/settle}}
            """);
    private static final Template GREEN = Template.of("""
            **Green, level {{level}} of {{levels}}**: {{^others}}every rung passed{{/others}}\
            {{#others}}{{^-first}}, {{/-first}}{{#-first}}{{#passed}}{{.}}{{/passed}}{{^passed}}no rung passed{{/passed}}, \
            {{/-first}}{{.}}{{/others}}. \
            {{#climb}}To climb higher: {{.}}.{{/climb}}{{^climb}}There is nothing to do.{{/climb}}
            """);

    static Markdown of(Results results) {
        return template(results).fill(new VerdictSentence(new Ladder(results)));
    }

    private static Template template(Results results) {
        if (!results.flags().cleanTeardown()) {
            return DIRTY;
        }
        return switch (results.verdict()) {
            case RED -> RED;
            case UNVERIFIED -> UNVERIFIED;
            case GREEN -> GREEN;
        };
    }

    int level() {
        return ladder.results().level();
    }

    int levels() {
        return RungName.values().length;
    }

    Optional<Markdown> passed() {
        return Clause.of(ladder, Status.PASS);
    }

    Optional<Markdown> failed() {
        return Clause.of(ladder, Status.FAIL);
    }

    Optional<Markdown> unjudged() {
        return Clause.of(ladder, Status.UNVER);
    }

    List<Markdown> others() {
        return Stream.of(Status.FAIL, Status.UNVER, Status.SKIP)
                .flatMap(status -> Clause.of(ladder, status).stream())
                .toList();
    }

    Optional<String> fix() {
        return ladder.next(Status.FAIL);
    }

    Optional<String> settle() {
        return ladder.next(Status.UNVER);
    }

    Optional<String> climb() {
        return Stream.of(Status.FAIL, Status.UNVER, Status.SKIP)
                .flatMap(status -> ladder.next(status).stream())
                .findFirst();
    }
}
