package coop.ccci.engine.deploy;

import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.engine.teardown.Ownership;
import coop.ccci.engine.teardown.Undo;
import java.util.Map;
import java.util.stream.Collectors;

/** The external networks a recipe expects on every host: made for the run where the Host has none. */
final class ExternalNetworks {
    private final Host host;
    private final Swarm swarm;
    private final Undo undo;

    ExternalNetworks(Host host, Swarm swarm, Undo undo) {
        this.host = host;
        this.swarm = swarm;
        this.undo = undo;
    }

    /** Makes those that are missing. */
    synchronized void make(StackPlan plan) {
        var present = swarm.inventory().stream()
                .filter(object -> object.kind().equals("network"))
                .map(object -> object.name())
                .collect(Collectors.toSet());
        plan.compose().networks().values().stream()
                .filter(Compose.Network::external)
                .map(network -> network.name().orElse(network.key()))
                .distinct()
                .filter(name -> !present.contains(name))
                .forEach(name -> make(name, plan.runId()));
    }

    private void make(String name, String runId) {
        undo.push("network " + name, () -> host.docker().removeNetworkCmd(name).exec());
        host.docker()
                .createNetworkCmd()
                .withName(name)
                .withDriver("overlay")
                .withAttachable(true)
                .withLabels(Map.of(Ownership.RUN_LABEL, runId))
                .exec();
    }
}
