package coop.ccci.engine.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import coop.ccci.engine.teardown.Ownership;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environmental overlay: a compose file of the harness's own with what the Host needs and the recipe does not say. It
 * sets labels of ours and the endpoint mode, and nothing else.
 */
public final class Overlay {
    private static final YAMLMapper YAML = new YAMLMapper();

    private Overlay() {}

    /** How services are reached by name. */
    public enum Endpoints {
        /** As the recipe says. */
        AS_WRITTEN,
        /** By the containers' own addresses: for a kernel without IPVS. */
        DNS_ROUND_ROBIN
    }

    /** The overlay's text for this plan. */
    public static String of(StackPlan plan, Endpoints endpoints) {
        Map<String, Object> services = new LinkedHashMap<>();
        plan.compose().services().keySet().forEach(key -> services.put(key, Map.of("deploy", deploy(plan, endpoints))));
        Map<String, Object> file = new LinkedHashMap<>();
        // Docker refuses files whose versions differ, and an empty one; a recipe may have left it out.
        if (!plan.compose().version().isEmpty()) {
            file.put("version", plan.compose().version());
        }
        file.put("services", services);
        return write(file);
    }

    /** The labels that tell which commit a stack was deployed from. */
    public static Map<String, String> labels(StackPlan plan) {
        String prefix = "coop-cloud." + plan.stack() + ".";
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Ownership.RUN_LABEL, plan.runId());
        labels.put(prefix + "recipe", plan.tree().recipe().value());
        labels.put(prefix + "chaos", "true");
        labels.put(prefix + "chaos-version", plan.tree().commit().abbreviated());
        labels.put("coop.ccci.commit", plan.tree().commit().value());
        return labels;
    }

    private static Map<String, Object> deploy(StackPlan plan, Endpoints endpoints) {
        Map<String, Object> deploy = new LinkedHashMap<>();
        deploy.put("labels", labels(plan));
        if (endpoints == Endpoints.DNS_ROUND_ROBIN) {
            deploy.put("endpoint_mode", "dnsrr");
        }
        return deploy;
    }

    private static String write(Map<String, Object> file) {
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps of text always write as YAML", impossible);
        }
    }
}
