package coop.ccci.engine.lint;

import coop.ccci.model.results.LintFinding;
import coop.ccci.model.results.LintReport;
import java.util.Locale;
import java.util.stream.Collectors;

/** A lint report as text, for {@code lint.txt} and the terminal. */
public final class LintText {
    private LintText() {}

    /** One paragraph per finding and a line that sums up; ends with a line break. */
    public static String render(LintReport report) {
        String findings = report.findings().stream().map(LintText::paragraph).collect(Collectors.joining());
        return findings + summary(report) + "\n";
    }

    private static String paragraph(LintFinding finding) {
        return String.format(
                Locale.ROOT,
                "%-5s %-5s %s: %s%n            next: %s%n",
                finding.severity(),
                finding.rule(),
                finding.where(),
                finding.text(),
                finding.next());
    }

    private static String summary(LintReport report) {
        String counts = count(report, "error") + " errors, " + count(report, "warn") + " warnings, "
                + count(report, "unver") + " rules not judged";
        String failed = report.rulesFailed().isEmpty() ? "" : " (" + String.join(", ", report.rulesFailed()) + ")";
        return "lint: " + report.status().name().toLowerCase(Locale.ROOT) + failed + ", " + counts;
    }

    private static long count(LintReport report, String severity) {
        return report.findings().stream()
                .filter(finding -> finding.severity().equals(severity))
                .count();
    }
}
