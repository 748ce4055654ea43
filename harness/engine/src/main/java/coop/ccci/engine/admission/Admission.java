package coop.ccci.engine.admission;

import coop.ccci.model.RecipeProblem;
import java.util.List;

/**
 * Judges what a recipe's compose files ask for, by a list of what they may: every file that docker would be handed by itself,
 * so that no way of merging them brings in what none of them holds, and all of them merged.
 */
public final class Admission {
    private static final List<Rule> RULES = List.of(
            new AD001OneReading(),
            new AD002HostVariables(),
            new AD003KnownKeys(),
            new AD004KnownValues(),
            AskedPrivileges.AD005,
            AskedPrivileges.AD006,
            new AD007Images(),
            new AD008Mounts(),
            new AD009Volumes(),
            new AD010Networks(),
            new AD011SecretsAndConfigs(),
            new AD012Files(),
            new AD013Ports(),
            new AD014Labels(),
            new AD015Routes(),
            new AD016SharedNames(),
            new AD017Placement(),
            new AD018Placeholders());

    private Admission() {}

    /** Every finding, in the order of the rules; what cannot be read at all is left to whoever reads it for a deployment. */
    public static AdmissionReport judge(AdmissionCase petition) {
        try {
            Dossier dossier = Dossier.of(petition);
            return new AdmissionReport(RULES.stream()
                    .flatMap(rule -> rule.check(dossier).map(hit -> hit.finding(rule.facts())))
                    .distinct()
                    .toList());
        } catch (RecipeProblem unreadable) {
            return new AdmissionReport(List.of());
        }
    }

    /** Every rule, in the order of the documentation. */
    public static List<AdmissionRule> rules() {
        return RULES.stream().map(Rule::facts).toList();
    }
}
