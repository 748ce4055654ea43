package coop.ccci.engine.teardown;

import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.model.StackName;
import java.util.Set;

/** Whose something on a Host is, told by its labels or, where Swarm sets none, by its scoped name. */
public final class Ownership {
    /** The label every object that the harness makes itself carries, with the run's id. */
    public static final String RUN_LABEL = "coop.ccci.run";

    private static final String TASK_SERVICE_LABEL = "com.docker.swarm.service.name";

    private static final Set<String> NETWORKS_OF_DOCKER =
            Set.of("bridge", "host", "none", "ingress", "docker_gwbridge");

    private Ownership() {}

    /** Whether Docker makes this by itself, on a Swarm of seconds ago perhaps only after a run has begun. */
    static boolean isDockers(SwarmObject object) {
        return object.kind().equals("network")
                && object.labels().isEmpty()
                && NETWORKS_OF_DOCKER.contains(object.name());
    }

    /** Whether this is a part of the stack; where it says itself which stack it is of, its name does not count. */
    public static boolean belongsTo(StackName stack, SwarmObject object) {
        return object.namespace().isEmpty()
                ? isNamedAfter(stack, object)
                : object.namespace().equals(stack.value());
    }

    private static boolean isNamedAfter(StackName stack, SwarmObject object) {
        return object.name().startsWith(stack.value() + "_")
                || object.name().startsWith("/" + stack.value() + "_")
                || object.labels().getOrDefault(TASK_SERVICE_LABEL, "").startsWith(stack.value() + "_");
    }

    /** Who owns it, for a person to read. */
    static String ownerOf(SwarmObject object) {
        if (!object.namespace().isEmpty()) {
            return "stack " + object.namespace();
        }
        String run = object.labels().getOrDefault(RUN_LABEL, "");
        return run.isEmpty() ? "unknown" : "run " + run;
    }
}
