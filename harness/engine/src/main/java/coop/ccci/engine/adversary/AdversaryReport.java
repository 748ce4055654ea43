package coop.ccci.engine.adversary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an adversary saw: adversary.json, schema 1; names are written in snake case, times are UTC. */
public record AdversaryReport(
        int schema,
        String id,
        String recipe,
        String plugin,
        String source,
        String ref,
        String pluginDigest,
        String harnessVersion,
        String harnessCommit,
        Instant started,
        Instant finished,
        Baseline baseline,
        Score score,
        List<Case> cases,
        List<Finding> findings) {

    /** The number of the schema this program writes. */
    public static final int SCHEMA = 1;

    /** The same climb with no fault in it. */
    public record Baseline(String runId, String verdict, int level) {}

    /** How many faults were noticed; 100 percent only where all were. */
    public record Score(int noticed, int all, int percent) {

        static Score of(List<Case> cases) {
            int noticed = (int) cases.stream().filter(Case::isNoticed).count();
            return new Score(noticed, cases.size(), cases.isEmpty() ? 0 : noticed * 100 / cases.size());
        }

        /** Whether there were faults, and every one was noticed. */
        public boolean isFull() {
            return all > 0 && noticed == all;
        }
    }

    /** One climb with one fault. */
    public record Case(
            String id,
            String rung,
            String removed,
            Optional<String> volume,
            List<String> expected,
            String outcome,
            String seen,
            List<String> noticedBy,
            String runId,
            long ms) {

        /** Whether the check that the fault is about said so. */
        public boolean isNoticed() {
            return outcome.equals("noticed");
        }

        /** Whether it was climbed and the check did not say so. */
        public boolean isMissed() {
            return outcome.equals("unnoticed") || outcome.equals("unclear");
        }
    }

    /** Something that can be taken away and nobody notices. */
    public record Finding(
            String id,
            @JsonProperty("case") String of,
            Optional<String> volume,
            String removed,
            String shouldHaveNoticed,
            String add) {}
}
