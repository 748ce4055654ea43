package coop.ccci.engine.teardown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.fake.FakeHost;
import coop.ccci.engine.fake.FakeSwarm;
import coop.ccci.engine.fake.FakeVolumes;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.StackName;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class StackRemovalTests {
    private static final StackName STACK = new StackName("a-1");
    private static final Map<String, String> OURS = Map.of("com.docker.stack.namespace", STACK.value());
    /** What {@code docker stack rm} leaves here: it goes by the label alone. */
    private static final SwarmObject LISTED = new SwarmObject("task", "t1", "a-1_app.1", Map.of());

    private final FakeSwarm swarm = new FakeSwarm();
    private final FakeHost host = new FakeHost(swarm, new FakeVolumes());
    private final AtomicLong seconds = new AtomicLong();

    private void remove() throws InterruptedException {
        swarm.objects().add(new SwarmObject("service", "s1", "a-1_app", OURS));
        swarm.objects().add(new SwarmObject("volume", "a-1_data", "a-1_data", OURS));
        new StackRemoval(host, swarm, dead -> {}, () -> seconds.addAndGet(5) * 1_000_000_000L).remove(STACK);
    }

    @Test
    void nothingIsLeft() throws InterruptedException {
        remove();
        assertThat(swarm.objects()).isEmpty();
    }

    @Test
    void taskThatSwarmStillListsIsTroubleAndHoldsNoVolumeBack() {
        assertThat(Ownership.belongsTo(STACK, LISTED)).isTrue();
        swarm.objects().add(LISTED);
        assertThatThrownBy(this::remove)
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("Swarm still lists task a-1_app.1");
        assertThat(swarm.objects()).containsExactly(LISTED);
    }
}
