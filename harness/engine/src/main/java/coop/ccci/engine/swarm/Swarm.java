package coop.ccci.engine.swarm;

import coop.ccci.model.StackName;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** What runs on the Host's Swarm, read afresh at every call. */
public interface Swarm {

    /** The stack's services and tasks. */
    StackState read(StackName stack);

    /** A container on the Host; empty where it is gone. */
    Optional<ContainerState> container(String id);

    /** The last lines a service of the stack wrote, oldest first. */
    String logs(StackName stack, String service, int lines);

    /** Everything a service of the stack wrote that Docker still has, streamed to {@code to}. */
    void copyLogs(StackName stack, String service, OutputStream to);

    /** The id of an image that the Host has; empty where it has none of this name. */
    Optional<String> imageId(String ref);

    /** Everything that exists: services, tasks, containers, networks, volumes, secrets, configs. */
    List<SwarmObject> inventory();

    /** Tells when something may have changed. */
    Wakeups watch();
}
