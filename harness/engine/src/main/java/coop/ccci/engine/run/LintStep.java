package coop.ccci.engine.run;

import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.journal.StageName;
import coop.ccci.engine.lint.LintInput;
import coop.ccci.engine.lint.Linter;
import coop.ccci.engine.lint.RuleDescription;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.Status;
import coop.ccci.model.results.LintFinding;
import coop.ccci.model.results.LintReport;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lint rung: static, on the clean tree at the exact commit; needs no stack. */
final class LintStep {
    private final Run run;

    LintStep(Run run) {
        this.run = run;
    }

    Outcome climb(Findings findings) {
        LintReport report = Linter.lint(new LintInput(
                run.subject().head(),
                run.subject().source().releases(),
                run.plugin().settings().environment(),
                run.gate()));
        findings.lint(report);
        run.folder().lint(report);
        Linter.rules().forEach(rule -> check(run.journal(), rule, report));
        return outcome(report);
    }

    private static void check(Journal journal, RuleDescription rule, LintReport report) {
        Optional<LintFinding> first = report.findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .findFirst();
        journal.check(
                StageName.LINT,
                rule.id() + " " + rule.checks(),
                status(rule, report, first),
                0,
                first.map(LintStep::told));
    }

    /** Only a rule that was judged and met is a pass; one that is not met and does not decide is no fail either. */
    private static Status status(RuleDescription rule, LintReport report, Optional<LintFinding> first) {
        if (report.rulesFailed().contains(rule.id())) {
            return Status.FAIL;
        }
        return first.isPresent() ? Status.SKIP : Status.PASS;
    }

    private static String told(LintFinding finding) {
        return finding.severity() + ": " + finding.where() + ": " + finding.text();
    }

    private static Outcome outcome(LintReport report) {
        return switch (report.status()) {
            case PASS -> Outcome.pass();
            case FAIL ->
                Outcome.fail(
                        ReasonCode.LINT_ERRORS,
                        "rules not met: " + String.join(", ", report.rulesFailed()) + ": " + errors(report),
                        "read lint.txt in the run's folder");
            case SKIP, UNVER -> Outcome.unver(ReasonCode.NOT_REACHED, "the rules could not be judged", "read lint.txt");
        };
    }

    private static String errors(LintReport report) {
        return report.findings().stream()
                .filter(finding -> report.rulesFailed().contains(finding.rule()))
                .map(LintFinding::text)
                .collect(Collectors.joining("; "));
    }
}
