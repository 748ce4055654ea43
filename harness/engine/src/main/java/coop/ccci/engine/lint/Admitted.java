package coop.ccci.engine.lint;

import coop.ccci.engine.admission.AdmissionRule;
import java.util.List;

/** A rule of admission as lint shows it. */
record Admitted(AdmissionRule rule) implements Rule {
    @Override
    public Facts facts() {
        return new Facts(rule.id(), Severity.ERROR, rule.admits());
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.refused().findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .map(finding -> new Hit(finding.place().toString(), finding.told(), finding.next()))
                .toList();
    }
}
