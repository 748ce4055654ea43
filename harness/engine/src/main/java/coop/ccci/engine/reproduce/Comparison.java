package coop.ccci.engine.reproduce;

import coop.ccci.model.results.BaseRef;
import coop.ccci.model.results.Results;
import java.util.List;

/** Compares what two runs saw. Times differ freely, as do the names that a run gives; outcomes may not. */
public final class Comparison {
    private Comparison() {}

    /** Every difference, in the order of results.json; none means that both saw the same. */
    public static List<Difference> of(Results first, Results second) {
        Differences differences = Differences.between(first, second);
        subject(differences);
        judgement(differences);
        new RungComparison(differences).compare();
        new StageComparison(differences).compare();
        new VolumeComparison(differences).compare();
        new IdentityComparison(differences).compare();
        new EndComparison(differences).compare();
        new LintComparison(differences).compare();
        return List.copyOf(differences.found());
    }

    private static void subject(Differences all) {
        all.value("recipe", "the recipe", all.first().recipe(), all.second().recipe());
        all.value("ref", "the commit", all.first().ref(), all.second().ref());
        all.value("version", "the version", all.first().version(), all.second().version());
        all.value("base", "what is upgraded from", base(all.first()), base(all.second()));
    }

    /** Without its kind: a commit that was a branch's tip may be one by now that has to be named. */
    private static String base(Results results) {
        return results.base().map(BaseRef::ref).orElse("");
    }

    private static void judgement(Differences all) {
        all.value(
                "verdict",
                "the verdict",
                all.first().verdict().wire(),
                all.second().verdict().wire());
        all.value(
                "level",
                "the level",
                String.valueOf(all.first().level()),
                String.valueOf(all.second().level()));
    }
}
