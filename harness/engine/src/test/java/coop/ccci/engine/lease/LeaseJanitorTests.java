package coop.ccci.engine.lease;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.fake.FakeHost;
import coop.ccci.engine.fake.FakeSwarm;
import coop.ccci.engine.fake.FakeVolumes;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.teardown.Ownership;
import coop.ccci.engine.teardown.Undo.Undone;
import coop.ccci.model.StackName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LeaseJanitorTests {
    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");
    private static final Instant PAST = NOW.minusSeconds(60);

    private final FakeSwarm swarm = new FakeSwarm();
    private final FakeHost host = new FakeHost(swarm, new FakeVolumes());

    private void exists(String kind, String name, Map<String, String> labels) {
        swarm.objects().add(new SwarmObject(kind, name, name, labels));
    }

    private Map<String, String> lease(String run, Instant expires, String stack) {
        return new LeaseRecord(run, "42", expires, List.of(new StackName(stack))).labels();
    }

    private void stack(String name) {
        exists("service", name + "_app", Map.of("com.docker.stack.namespace", name));
        exists("volume", name + "_data", Map.of("com.docker.stack.namespace", name));
    }

    private List<Undone> sweep() {
        return new LeaseJanitor(host, swarm, Events.none()).sweep(NOW);
    }

    @Test
    void hostWithoutLeasesIsLeftAlone() {
        stack("a-1");
        assertThat(sweep()).isEmpty();
        assertThat(host.done()).isEmpty();
    }

    @Test
    void liveLeaseIsLeftAlone() {
        stack("a-1");
        exists("config", "cc-ci-lease-run-1-1", lease("run-1", NOW.plusSeconds(1), "a-1"));
        assertThat(sweep()).isEmpty();
        assertThat(swarm.objects()).hasSize(3);
    }

    @Test
    void everythingOfAnExpiredLeaseGoesAndTheLeaseLast() {
        stack("a-1");
        stack("a-12");
        exists("secret", "a-1_password_v1", Map.of(Ownership.RUN_LABEL, "run-1"));
        exists("network", "proxy", Map.of(Ownership.RUN_LABEL, "run-2"));
        exists("config", "cc-ci-lease-run-1-1", lease("run-1", PAST, "a-1"));
        assertThat(sweep())
                .extracting(Undone::what)
                .startsWith("stack a-1")
                .contains("secret a-1_password_v1", "folder /var/tmp/cc-ci/run-1")
                .endsWith("lease cc-ci-lease-run-1-1");
        assertThat(swarm.objects()).extracting(SwarmObject::name).containsExactly("a-12_app", "a-12_data", "proxy");
    }

    @Test
    void leaseOfWhatCannotBeTakenDownStaysForTheNextRun() {
        stack("a-1");
        stack("b-1");
        exists("config", "cc-ci-lease-run-1-1", lease("run-1", PAST, "a-1"));
        exists("config", "cc-ci-lease-run-2-1", lease("run-2", PAST, "b-1"));
        host.refusing(words -> words.equals("docker stack rm a-1") ? "no space left on device" : "");
        assertThat(sweep())
                .filteredOn(undone -> !undone.isDone())
                .extracting(Undone::what)
                .containsExactly("stack a-1", "lease cc-ci-lease-run-1-1");
        assertThat(swarm.objects())
                .extracting(SwarmObject::name)
                .containsExactly("a-1_app", "a-1_data", "cc-ci-lease-run-1-1");
    }

    @Test
    void oldLeaseOfALivingRunGoesAlone() {
        stack("a-1");
        exists("config", "cc-ci-lease-run-1-1", lease("run-1", PAST, "a-1"));
        exists("config", "cc-ci-lease-run-1-2", lease("run-1", NOW.plusSeconds(60), "a-1"));
        assertThat(sweep()).extracting(Undone::what).containsExactly("lease cc-ci-lease-run-1-1");
        assertThat(swarm.objects()).extracting(SwarmObject::name).contains("a-1_app", "cc-ci-lease-run-1-2");
    }

    @Test
    void recipesForgedLeaseRemovesNothing() {
        stack("traefik");
        Map<String, String> forged = new HashMap<>(lease("run-1", PAST, "traefik"));
        forged.put("com.docker.stack.namespace", "evil");
        exists("config", "cc-ci-lease-run-1-1", forged);
        exists("service", "cc-ci-lease-x", lease("run-1", PAST, "traefik"));
        assertThat(sweep()).isEmpty();
        assertThat(swarm.objects()).hasSize(4);
    }

    @Test
    void folderOutsideOfOursIsNeverRemoved() {
        exists("config", "cc-ci-lease-1", lease("../../etc", PAST, "a-1"));
        assertThat(sweep()).extracting(Undone::what).noneMatch(what -> what.startsWith("folder"));
        assertThat(host.done()).noneMatch(done -> done.startsWith("rm"));
    }
}
