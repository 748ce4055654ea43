package coop.ccci.engine.deploy;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerSpec;
import com.github.dockerjava.api.model.EndpointResolutionMode;
import com.github.dockerjava.api.model.EndpointSpec;
import com.github.dockerjava.api.model.NetworkAttachmentConfig;
import com.github.dockerjava.api.model.ServiceModeConfig;
import com.github.dockerjava.api.model.ServiceReplicatedModeOptions;
import com.github.dockerjava.api.model.ServiceSpec;
import com.github.dockerjava.api.model.TaskSpec;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.teardown.Ownership;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network that the runs on a Host share, because a recipe expects it by a fixed name. Each run holds it by a service without
 * tasks: Swarm refuses to remove a network that a service names, so it goes with the last run and never from under another.
 */
public record SharedNetwork(Host host, String name) {
    private static final String SHARED = "coop.ccci.shared";
    private static final String HOLDS = "coop.ccci.holds";

    /** The network that this service is only there to hold. */
    public static Optional<String> heldBy(SwarmObject object) {
        return Optional.of(object.labels().getOrDefault(HOLDS, ""))
                .filter(network -> object.kind().equals("service") && !network.isEmpty());
    }

    /** Whether runs made this. */
    public static boolean isShared(SwarmObject object) {
        return object.kind().equals("network") && object.labels().containsKey(SHARED);
    }

    /** Makes it; one that another run has just made is as good. */
    void make() {
        try {
            host.docker()
                    .createNetworkCmd()
                    .withName(name)
                    .withDriver("overlay")
                    .withAttachable(true)
                    .withLabels(Map.of(SHARED, "true"))
                    .exec();
        } catch (ConflictException there) {
            // made by another run, and held below like one of our own
        }
    }

    /** Holds it for a run; false where it has gone meanwhile. */
    boolean hold(String runId) {
        try {
            host.docker().createServiceCmd(holder(runId)).exec();
            return true;
        } catch (NotFoundException gone) {
            return false;
        }
    }

    /** Lets go of it for a run, and removes it unless another holds it. */
    public void release(String runId) {
        try {
            host.docker().removeServiceCmd(holderName(runId)).exec();
        } catch (NotFoundException neverHeld) {
            // nothing to let go of
        }
        try {
            host.docker().removeNetworkCmd(name).exec();
        } catch (NotFoundException gone) {
            // by the run that let go at the same time
        } catch (DockerException refused) {
            if (!String.valueOf(refused.getMessage()).contains("in use by service")) {
                throw refused;
            }
        }
    }

    private String holderName(String runId) {
        return StackNames.digested("cc-ci-hold", runId, name);
    }

    private ServiceSpec holder(String runId) {
        return new ServiceSpec()
                .withName(holderName(runId))
                .withLabels(Map.of(Ownership.RUN_LABEL, runId, HOLDS, name))
                .withMode(new ServiceModeConfig().withReplicated(new ServiceReplicatedModeOptions().withReplicas(0)))
                .withEndpointSpec(new EndpointSpec().withMode(EndpointResolutionMode.DNSRR))
                .withTaskTemplate(new TaskSpec()
                        .withContainerSpec(new ContainerSpec().withImage("cc-ci/never-started:0"))
                        .withNetworks(List.of(new NetworkAttachmentConfig().withTarget(name))));
    }
}
