package coop.ccci.engine.record;

import java.time.Instant;
import java.util.List;

/** What a verdict repeats of an adversary's work: its score and what it found. */
record AdversaryFacts(
        String id,
        String recipe,
        String ref,
        Instant started,
        String pluginDigest,
        int noticed,
        int all,
        List<String> findings,
        String sha256) {

    static AdversaryFacts of(Filed<Adversary> filed) {
        Adversary told = filed.content();
        return new AdversaryFacts(
                told.id(),
                told.recipe(),
                told.ref(),
                told.started(),
                told.pluginDigest(),
                told.score().noticed(),
                told.score().all(),
                told.findings().stream().map(Adversary.Found::id).toList(),
                filed.sha256());
    }
}
