package coop.ccci.engine.reproduce;

import coop.ccci.engine.reproduce.Differences.Lonely;
import coop.ccci.model.results.LintFinding;

/** What lint says, finding by finding. */
record LintComparison(Differences all) {

    void compare() {
        all.value(
                "lint",
                "lint",
                all.first().lint().status().wire(),
                all.second().lint().status().wire());
        all.pairs(
                all.first().lint().rulesFailed(),
                all.second().lint().rulesFailed(),
                String::equals,
                rule -> new Lonely("lint rule " + rule, "failed", "such rule that failed"));
        all.pairs(
                all.first().lint().findings(),
                all.second().lint().findings(),
                this::same,
                finding -> new Lonely(
                        "lint finding " + finding.rule() + " in " + finding.where(),
                        finding.severity(),
                        "such finding (" + finding.text() + ")"));
    }

    private boolean same(LintFinding one, LintFinding other) {
        return one.rule().equals(other.rule())
                && one.severity().equals(other.severity())
                && one.where().equals(other.where())
                && all.names().same(one.text(), other.text());
    }
}
