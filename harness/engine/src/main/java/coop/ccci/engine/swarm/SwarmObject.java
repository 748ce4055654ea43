package coop.ccci.engine.swarm;

import java.util.Map;

/**
 * Something that exists on the Host: its kind (service, task, container, network, volume, secret, config, folder), its id,
 * its name, its labels.
 */
public record SwarmObject(String kind, String id, String name, Map<String, String> labels) {
    /** The label by which Swarm tells whose stack something is. */
    public static final String NAMESPACE_LABEL = "com.docker.stack.namespace";

    /** The stack it says it belongs to, or nothing. */
    public String namespace() {
        return labels.getOrDefault(NAMESPACE_LABEL, "");
    }
}
