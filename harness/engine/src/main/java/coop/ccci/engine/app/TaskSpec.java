package coop.ccci.engine.app;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What tells a task of one spec from a task of another. Not the whole of it: the service's own copy names a runtime that
 * its tasks' copies leave out.
 */
record TaskSpec(JsonNode container, JsonNode resources, JsonNode placement, JsonNode forceUpdate) {

    static TaskSpec of(JsonNode spec) {
        return new TaskSpec(
                spec.path("ContainerSpec"), spec.path("Resources"), spec.path("Placement"), spec.path("ForceUpdate"));
    }
}
