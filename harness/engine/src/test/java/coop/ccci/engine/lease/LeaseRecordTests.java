package coop.ccci.engine.lease;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.model.StackName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LeaseRecordTests {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final LeaseRecord LEASE =
            new LeaseRecord("run-1", "42", NOON, List.of(new StackName("a-1"), new StackName("a-2")));

    private static SwarmObject config(String name, Map<String, String> labels) {
        return new SwarmObject("config", "id", name, labels);
    }

    private static Map<String, String> with(String label, String value) {
        Map<String, String> labels = new HashMap<>(LEASE.labels());
        labels.put(label, value);
        return labels;
    }

    @Test
    void leaseReadsAsItWasWritten() {
        assertThat(LeaseRecord.of(config("cc-ci-lease-run-1-1", LEASE.labels())))
                .contains(LEASE);
    }

    @Test
    void leaseWithoutStacksReadsAsItWasWritten() {
        LeaseRecord none = new LeaseRecord("run-1", "42", NOON, List.of());
        assertThat(LeaseRecord.of(config("cc-ci-lease-run-1-1", none.labels()))).contains(none);
    }

    @Test
    void leaseExpiresAfterItsTime() {
        assertThat(LEASE.isExpired(NOON.minusSeconds(1))).isFalse();
        assertThat(LEASE.isExpired(NOON)).isFalse();
        assertThat(LEASE.isExpired(NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void configOfARecipeIsNoLeaseWhateverItsLabelsSay() {
        Map<String, String> forged = with("com.docker.stack.namespace", "evil");
        assertThat(LeaseRecord.of(config("cc-ci-lease-run-1-1", forged))).isEmpty();
    }

    @Test
    void configOfAnotherNameIsNoLease() {
        assertThat(LeaseRecord.of(config("traefik-conf", LEASE.labels()))).isEmpty();
        assertThat(LeaseRecord.of(config("cc-ci-lease-run-1-1", Map.of()))).isEmpty();
    }

    @Test
    void timeThatIsNoNumberIsNoLease() {
        assertThat(LeaseRecord.of(config("cc-ci-lease-1", with("coop.ccci.lease.expires", "soon"))))
                .isEmpty();
    }

    @Test
    void whatIsNoStacksNameIsPassedOver() {
        assertThat(LeaseRecord.of(config("cc-ci-lease-1", with("coop.ccci.lease.stacks", "a-1,UPPER,,x y"))))
                .hasValueSatisfying(lease -> assertThat(lease.stacks()).containsExactly(new StackName("a-1")));
    }
}
