package coop.ccci.engine.lease;

import coop.ccci.engine.swarm.SwarmObject;
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

    /**
     * Reads a config; empty where it is no lease. A recipe chooses the labels and names of its own configs, but not that
     * Swarm notes its stack on them, so a config of a stack is never a lease.
     */
    static Optional<LeaseRecord> of(SwarmObject config) {
        Map<String, String> labels = config.labels();
        String expires = labels.getOrDefault(EXPIRES, "");
        if (!config.kind().equals("config")
                || !config.namespace().isEmpty()
                || !config.name().startsWith(Lease.NAME_PREFIX)
                || !expires.matches("\\d{1,12}")) {
            return Optional.empty();
        }
        return Optional.of(new LeaseRecord(
                labels.getOrDefault(Ownership.RUN_LABEL, ""),
                labels.getOrDefault(OWNER, ""),
                Instant.ofEpochSecond(Long.parseLong(expires)),
                Stream.of(labels.getOrDefault(STACKS, "").split(","))
                        .filter(stack -> stack.matches("[a-z0-9][a-z0-9-]{0,24}"))
                        .map(StackName::new)
                        .toList()));
    }

    boolean isExpired(Instant now) {
        return expires.isBefore(now);
    }
}
