package coop.ccci.engine.lint;

import coop.ccci.engine.admission.Admission;
import coop.ccci.engine.admission.Trust;
import coop.ccci.model.Status;
import coop.ccci.model.results.LintFinding;
import coop.ccci.model.results.LintReport;
import java.util.List;
import java.util.stream.Stream;

/** Judges a recipe by every static rule; the rules of severity error decide. */
public final class Linter {
    private static final List<Rule> OWN = List.of(
            new R001ComposeVersion(),
            new R002Healthcheck(),
            new R003ImageTag(),
            new R004NoLatest(),
            new R005SemverTag(),
            new R006Catalogue(),
            new R007Metadata(),
            new R008EnvSample(),
            new R009App(),
            new R010Traefik(),
            new R011Image(),
            new R012ConfigVersions(),
            new R013Upstream(),
            new R014AnnotatedTags(),
            new R015SecretNames(),
            new CC000Readable(),
            new CC001OldBackupLabel(),
            new CC002UnknownBackupLabel(),
            new CC003UnknownVolume(),
            new CC004StrayPath(),
            new CC005OneLetterVolume(),
            new CC006LongNames());
    private static final List<Rule> RULES = Stream.concat(
                    OWN.stream(), Admission.rules().stream().map(Admitted::new))
            .toList();

    private Linter() {}

    /** Every finding, in the order of the rules; a recipe that cannot be read fails, it never throws. */
    public static LintReport lint(LintInput input) {
        Subject subject = new SubjectReader(input).subject();
        List<LintFinding> findings = RULES.stream()
                .flatMap(rule -> findings(rule, subject, input.gate().trust()).stream())
                .toList();
        List<String> failed = findings.stream()
                .filter(finding -> finding.severity().equals(Severity.ERROR.wire()))
                .map(LintFinding::rule)
                .distinct()
                .toList();
        return new LintReport(failed.isEmpty() ? Status.PASS : Status.FAIL, failed, findings);
    }

    /** Every rule, in the order of the documentation. */
    public static List<RuleDescription> rules() {
        return RULES.stream()
                .map(Rule::facts)
                .map(facts -> new RuleDescription(facts.id(), facts.severity().wire(), facts.checks()))
                .toList();
    }

    private static List<LintFinding> findings(Rule rule, Subject subject, Trust trust) {
        Rule.Facts facts = rule.facts();
        // The operator's own recipes are deployed all the same, so that is to know and not to fail on.
        boolean told = rule instanceof Admitted && trust == Trust.OPERATOR;
        String severity = (told ? Severity.WARN : facts.severity()).wire();
        return rule.check(subject).stream()
                .map(hit -> new LintFinding(facts.id(), severity, hit.where(), hit.text(), hit.next()))
                .toList();
    }
}
