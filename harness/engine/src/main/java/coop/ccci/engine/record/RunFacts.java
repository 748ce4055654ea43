package coop.ccci.engine.record;

import coop.ccci.model.results.Results;
import java.time.Instant;

/** What a verdict repeats of a run, with the SHA-256 of its results.json. */
record RunFacts(
        String runId,
        String recipe,
        String ref,
        String verdict,
        int level,
        Instant started,
        String pluginDigest,
        String sha256) {

    static RunFacts of(Filed<Results> run) {
        Results results = run.content();
        return new RunFacts(
                results.runId(),
                results.recipe(),
                results.ref(),
                results.verdict().wire(),
                results.level(),
                results.started(),
                results.provenance().pluginDigest(),
                run.sha256());
    }
}
