package coop.ccci.engine.deploy;

import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.HostTrouble;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The external networks a recipe expects on every host: made where the Host has none, and shared with other runs there. */
final class ExternalNetworks {
    private static final int TRIES = 5;

    private final Host host;
    private final Swarm swarm;
    private final Undo undo;
    private final Set<String> seen = new HashSet<>();

    ExternalNetworks(Host host, Swarm swarm, Undo undo) {
        this.host = host;
        this.swarm = swarm;
        this.undo = undo;
    }

    /** Makes or holds those that are not the Host's own. */
    synchronized void make(StackPlan plan) {
        plan.compose().networks().values().stream()
                .filter(Compose.Network::external)
                .map(network -> network.name().orElse(network.key()))
                .filter(seen::add)
                .forEach(name -> make(name, plan.runId()));
    }

    private void make(String name, String runId) {
        SharedNetwork network = new SharedNetwork(host, name);
        Optional<SwarmObject> there = present(name);
        if (there.isPresent() && !SharedNetwork.isShared(there.get())) {
            return;
        }
        undo.push("network " + name, () -> network.release(runId));
        for (int i = 0; i < TRIES; i++) {
            network.make();
            if (network.hold(runId)) {
                return;
            }
        }
        throw new HostTrouble(
                "making network " + name + ": other runs removed it " + TRIES + " times meanwhile", "run again");
    }

    private Optional<SwarmObject> present(String name) {
        return swarm.inventory().stream()
                .filter(object ->
                        object.kind().equals("network") && object.name().equals(name))
                .findFirst();
    }
}
