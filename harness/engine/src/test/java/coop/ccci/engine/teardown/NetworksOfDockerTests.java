package coop.ccci.engine.teardown;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.teardown.Inventory.Ours;
import coop.ccci.model.StackName;
import coop.ccci.model.results.Leftover;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworksOfDockerTests {
    private static final Ours OURS = new Ours("mail-1", Set.of(new StackName("mail-1a2b3c")), Set.of());

    @Test
    void aBridgeThatDockerMakesLateIsNoLeftover() {
        assertThat(appeared(network("docker_gwbridge"))).isEmpty();
        assertThat(appeared(network("ingress"))).isEmpty();
    }

    @Test
    void aNetworkOfAnotherNameIs() {
        assertThat(appeared(network("gwbridge"))).containsExactly(new Leftover("network", "gwbridge", "unknown"));
    }

    private static List<Leftover> appeared(SwarmObject object) {
        return new Inventory(List.of(object)).since(new Inventory(List.of()), OURS);
    }

    private static SwarmObject network(String name) {
        return new SwarmObject("network", "id-" + name, name, Map.of());
    }
}
