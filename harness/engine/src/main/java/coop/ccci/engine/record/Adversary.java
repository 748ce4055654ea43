package coop.ccci.engine.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is needed of an adversary.json, schema 1. */
record Adversary(
        int schema,
        String id,
        String recipe,
        String ref,
        String pluginDigest,
        Instant started,
        Instant finished,
        Baseline baseline,
        Score score,
        List<Case> cases,
        List<Found> findings) {
    /** The file's name in the folder of the adversary's work. */
    static final String NAME = "adversary.json";

    static final String NOTICED = "noticed";

    /** The same climb without any fault. */
    record Baseline(String runId, String verdict, int level) {}

    /** How many removals were noticed, of how many. */
    record Score(int noticed, int all) {}

    /** One removal and what became of it. */
    record Case(String id, String rung, Optional<String> volume, String outcome) {
        private boolean isLike(Case other) {
            return id.equals(other.id)
                    || (volume.isPresent() && rung.equals(other.rung) && volume.equals(other.volume));
        }
    }

    /** A removal that went unnoticed. */
    record Found(
            String id,
            @JsonProperty("case") String scenario,
            Optional<String> volume,
            String removed,
            String shouldHaveNoticed,
            String add) {}

    /** Whether it removed this, and somebody noticed it and everything else that was removed from the same volume for that rung. */
    boolean noticed(String scenario) {
        List<Case> group = cases.stream()
                .filter(one -> cases.stream().anyMatch(named -> named.id().equals(scenario) && named.isLike(one)))
                .toList();
        return !group.isEmpty() && group.stream().allMatch(one -> one.outcome().equals(NOTICED));
    }
}
