package coop.ccci.bot.report;

import coop.ccci.model.results.LintReport;
import coop.ccci.model.results.Results;
import java.util.List;

/** Results with longer lists of everything that a report shows in tables. */
final class SwollenResults {

    /** Makes a list of another length out of a list. */
    interface Swell {
        <T> List<T> of(List<T> list);
    }

    private SwollenResults() {}

    static Results of(Results results, Swell swell) {
        return new Results(
                results.schema(),
                results.runId(),
                results.recipe(),
                results.version(),
                results.pr(),
                results.ref(),
                results.base(),
                results.started(),
                results.finished(),
                results.durationMs(),
                swell.of(results.timings()),
                results.verdict(),
                results.level(),
                results.rungs(),
                results.reasons(),
                swell.of(results.stages()),
                swell.of(results.volumes()),
                results.identity(),
                results.backup(),
                results.skips(),
                results.flags(),
                swell.of(results.leftovers()),
                swell.of(results.leaks()),
                new LintReport(
                        results.lint().status(),
                        results.lint().rulesFailed(),
                        swell.of(results.lint().findings())),
                results.provenance(),
                results.customization(),
                results.integrity());
    }
}
