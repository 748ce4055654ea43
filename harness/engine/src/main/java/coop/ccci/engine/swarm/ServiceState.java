package coop.ccci.engine.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One service of a stack as Swarm has it now; {@code key} is the compose file's, {@code template} the task spec as raw JSON. */
public record ServiceState(
        String key,
        String id,
        String image,
        Map<String, String> labels,
        int desired,
        JsonNode template,
        UpdateState update) {}
