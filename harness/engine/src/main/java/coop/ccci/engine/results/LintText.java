package coop.ccci.engine.results;

import coop.ccci.model.results.LintFinding;
import coop.ccci.model.results.LintReport;

/** What lint found, as text for a person: lint.txt, and the answer of {@code cc-ci lint}. */
public final class LintText {
    private LintText() {}

    /** One block per finding, then the status in one line. */
    public static String of(LintReport report) {
        StringBuilder text = new StringBuilder();
        report.findings().forEach(finding -> append(text, finding));
        return text.append("lint ")
                .append(report.status().wire())
                .append(": ")
                .append(count(report))
                .append('\n')
                .toString();
    }

    private static void append(StringBuilder text, LintFinding finding) {
        text.append(finding.rule()).append(' ').append(finding.severity()).append("  ");
        if (!finding.where().isBlank()) {
            text.append(finding.where()).append(": ");
        }
        text.append(finding.text()).append('\n');
        if (!finding.next().isBlank()) {
            text.append("  next: ").append(finding.next()).append('\n');
        }
    }

    private static String count(LintReport report) {
        if (report.findings().isEmpty()) {
            return "no findings";
        }
        String failed = report.rulesFailed().isEmpty()
                ? "no error-level rule is broken"
                : "broken rules " + String.join(" ", report.rulesFailed());
        return report.findings().size() + (report.findings().size() == 1 ? " finding, " : " findings, ") + failed;
    }
}
