package coop.ccci.cli;

import coop.ccci.cli.SubjectOptions.Subject;
import coop.ccci.engine.lint.LintText;
import coop.ccci.model.ExitCode;
import coop.ccci.model.results.LintReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cc-ci lint}: the lint rung alone, on a clean tree at the exact commit. */
@Command(
        name = "lint",
        description = {
            "Judge a recipe's files at a commit, without a host.",
            "RECIPE, SRC and REF can come from the environment instead."
        })
final class LintCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    SubjectOptions subject = new SubjectOptions();

    LintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Subject what = subject.subject();
        LintReport report = surroundings.parts().linter().lint(what.recipe(), what.source(), what.ref());
        LintText.render(report)
                .lines()
                .forEach(line -> surroundings.screen().out().line(line.replaceAll("\\p{Cntrl}", "?")));
        return exit(report).number();
    }

    private static ExitCode exit(LintReport report) {
        return switch (report.status()) {
            case PASS -> ExitCode.GREEN;
            case FAIL -> ExitCode.RED;
            case SKIP, UNVER -> ExitCode.UNVERIFIED;
        };
    }
}
