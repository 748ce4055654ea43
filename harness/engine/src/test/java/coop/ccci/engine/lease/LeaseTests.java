package coop.ccci.engine.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.fake.RecordingEvents;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.StackName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LeaseTests {
    private static final Duration OFTEN = Duration.ofMillis(20);

    private final Store store = new Store();
    private final RecordingEvents events = new RecordingEvents();
    private final Undo undo = new Undo(events);

    /** Leases in memory; refuses as many as it is told to. */
    private static final class Store implements LeaseStore {
        private final Map<String, LeaseRecord> held = new ConcurrentHashMap<>();
        private final AtomicInteger puts = new AtomicInteger();
        private final AtomicInteger refusals = new AtomicInteger();

        @Override
        public String put(String name, LeaseRecord lease) {
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new HostTrouble("the connection broke", "wait");
            }
            assertThat(held.put(name, lease)).as("a name is used once").isNull();
            puts.incrementAndGet();
            return name;
        }

        @Override
        public void remove(String id) {
            held.remove(id);
        }
    }

    private void take(Duration renewal) {
        Lease.take(
                store,
                "run-1",
                List.of(new StackName("a-1")),
                undo,
                events,
                new LeaseTerm(Duration.ofMinutes(5), renewal));
    }

    /** Docker takes no longer one for a config. */
    @Test
    void aLongRunIdStillMakesANameOfAtMost64Characters() {
        List<String> ids = List.of("r".repeat(100), "r".repeat(99) + "s");
        ids.forEach(id -> Lease.take(store, id, List.of(new StackName("a-1")), undo, events, LeaseTerm.USUAL));
        assertThat(store.held.keySet()).hasSize(2).allMatch(name -> name.length() <= 64);
        assertThat(store.held.values()).extracting(LeaseRecord::runId).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void leaseNamesTheRunItsStacksAndATimeToCome() {
        take(Duration.ofMinutes(1));
        assertThat(store.held.values()).singleElement().satisfies(lease -> {
            assertThat(lease.runId()).isEqualTo("run-1");
            assertThat(lease.stacks()).containsExactly(new StackName("a-1"));
            assertThat(lease.isExpired(Instant.now().plusSeconds(240))).isFalse();
        });
        undo.unwind();
    }

    @Test
    void leaseIsRenewedAndTheOldOneGoes() {
        take(OFTEN);
        await().until(() -> store.puts.get() > 3);
        undo.unwind();
        assertThat(store.held).isEmpty();
    }

    @Test
    void brokenRenewalIsTriedAgain() {
        take(OFTEN);
        store.refusals.set(2);
        await().until(() -> events.of(EventKind.WARNING).size() == 2);
        int before = store.puts.get();
        await().until(() -> store.puts.get() > before);
        undo.unwind();
    }

    @Test
    void endedLeaseIsNeverRenewed() {
        take(Duration.ofMillis(1));
        await().until(() -> store.puts.get() > 20);
        undo.unwind();
        int puts = store.puts.get();
        await().pollDelay(Duration.ofMillis(50)).until(() -> store.held.isEmpty() && store.puts.get() == puts);
    }

    @Test
    void leaseStaysAndIsNotRenewedWhereSomethingCouldNotBeTakenDown() {
        take(OFTEN);
        undo.push("stack a-1", () -> {
            throw new HostTrouble("a volume is in use", "wait");
        });
        assertThat(undo.unwind()).noneMatch(Undo.Undone::isDone);
        int puts = store.puts.get();
        assertThat(store.held).hasSize(1);
        await().pollDelay(OFTEN.multipliedBy(5)).until(() -> store.puts.get() == puts);
    }

    @Test
    void undoIsRegisteredBeforeTheLeaseIsTaken() {
        store.refusals.set(1);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> take(OFTEN)))
                .isInstanceOf(HostTrouble.class);
        assertThat(undo.unwind()).singleElement().matches(Undo.Undone::isDone);
    }
}
