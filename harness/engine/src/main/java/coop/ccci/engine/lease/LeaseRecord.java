package coop.ccci.engine.lease;

import coop.ccci.engine.teardown.Ownership;
import coop.ccci.model.StackName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a lease says: the run, who holds it, until when, and which stacks it may have on the Host. */
record LeaseRecord(String runId, String owner, Instant expires, List<StackName> stacks) {
    private static final String OWNER = "coop.ccci.lease.owner";
    private static final String EXPIRES = "coop.ccci.lease.expires";
    private static final String STACKS = "coop.ccci.lease.stacks";

    Map<String, String> labels() {
        return Map.of(
                Ownership.RUN_LABEL,
                runId,
                OWNER,
                owner,
                EXPIRES,
                String.valueOf(expires.getEpochSecond()),
                STACKS,
                stacks.stream().map(StackName::value).collect(Collectors.joining(",")));
    }

    /** Reads a config's labels; empty where it is no lease. */
    static Optional<LeaseRecord> of(Map<String, String> labels) {
        String expires = labels.getOrDefault(EXPIRES, "");
        if (!expires.matches("\\d{1,12}")) {
            return Optional.empty();
        }
        return Optional.of(new LeaseRecord(
                labels.getOrDefault(Ownership.RUN_LABEL, ""),
                labels.getOrDefault(OWNER, ""),
                Instant.ofEpochSecond(Long.parseLong(expires)),
                Stream.of(labels.getOrDefault(STACKS, "").split(","))
                        .filter(stack -> !stack.isEmpty())
                        .map(StackName::new)
                        .toList()));
    }

    boolean isExpired(Instant now) {
        return expires.isBefore(now);
    }
}
