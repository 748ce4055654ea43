package coop.ccci.engine.reproduce;

import coop.ccci.model.results.Integrity;
import coop.ccci.model.results.Results;

/** Which run, at which commit, and the digest of its results; empty where they have none. */
public record RunMark(String runId, String ref, String sha256) {

    /** The mark of a run that is over. */
    static RunMark of(Results results) {
        return new RunMark(
                results.runId(),
                results.ref(),
                results.integrity().map(Integrity::sha256).orElse(""));
    }
}
