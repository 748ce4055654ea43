package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import java.util.List;
import java.util.Optional;

/** Which rungs became what: "install and upgrade passed". */
record Clause(List<RungName> rungs, String verb) {
    private static final Template TEXT = Template.of("""
            {{#rungs}}{{^-first}}{{#-last}} and {{/-last}}{{^-last}}, {{/-last}}{{/-first}}{{.}}{{/rungs}} {{verb}}
            """);

    static Optional<Markdown> of(Ladder ladder, Status status) {
        List<RungName> rungs = ladder.rungs(status);
        return rungs.isEmpty()
                ? Optional.empty()
                : Optional.of(TEXT.fill(new Clause(rungs, verb(status, rungs.size()))));
    }

    private static String verb(Status status, int rungs) {
        return switch (status) {
            case PASS -> "passed";
            case FAIL -> "failed";
            case SKIP -> rungs == 1 ? "was skipped" : "were skipped";
            case UNVER -> "could not be judged";
        };
    }
}
