package coop.ccci.engine.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the services were before a deploy over them: a {@code completed} read afterwards may be of the update before, so
 * this deploy's update has begun only where the task spec stayed the same or the start time moved. A service without
 * replicas has no task to replace, so Swarm starts no update of it.
 */
public record Baseline(Map<String, Before> services) {

    /** One service before the deploy. */
    public record Before(JsonNode template, Optional<String> startedAt) {}

    /** Before a first deploy. */
    public static Baseline none() {
        return new Baseline(Map.of());
    }

    /** What is there now. */
    public static Baseline of(StackState state) {
        return new Baseline(state.services().stream()
                .collect(Collectors.toMap(
                        ServiceState::key,
                        service ->
                                new Before(service.template(), service.update().startedAt()))));
    }

    /** Whether the update that this deploy asked of the service has begun, or none was needed. */
    public boolean isBehind(ServiceState service) {
        Before before = services.get(service.key());
        return before == null
                || before.template().equals(service.template())
                || service.desired() == 0
                || (service.update().startedAt().isPresent()
                        && !service.update().startedAt().equals(before.startedAt()));
    }
}
