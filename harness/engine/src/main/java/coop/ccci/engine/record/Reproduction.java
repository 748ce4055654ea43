package coop.ccci.engine.record;

import java.util.List;
import java.util.Optional;

/** What is needed of a reproduction.json, schema 1. */
record Reproduction(
        int schema, End of, Optional<End> by, String outcome, List<Object> differences, List<String> missing) {
    /** The file's name in the folder of the run that repeated. */
    static final String NAME = "reproduction.json";

    static final String REPRODUCED = "reproduced";

    /** One of the two runs. */
    record End(String runId, String ref, String sha256) {}
}
