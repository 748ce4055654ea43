package coop.ccci.model.results;

import coop.ccci.model.Flags;
import coop.ccci.model.Reason;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole of results.json, schema 3; field names are written in snake case. Empty integrity means not yet published. */
public record Results(
        int schema,
        String runId,
        String recipe,
        String version,
        Optional<String> pr,
        String ref,
        Optional<BaseRef> base,
        Instant started,
        Instant finished,
        long durationMs,
        List<Timing> timings,
        Verdict verdict,
        int level,
        Map<RungName, Status> rungs,
        Map<RungName, Reason> reasons,
        List<Stage> stages,
        List<VolumeRow> volumes,
        Identities identity,
        Optional<BackupFacts> backup,
        Skips skips,
        Flags flags,
        List<Leftover> leftovers,
        List<Leak> leaks,
        LintReport lint,
        Provenance provenance,
        Map<String, String> customization,
        Optional<Integrity> integrity) {

    /** The number of the schema this program writes. */
    public static final int SCHEMA = 3;
}
