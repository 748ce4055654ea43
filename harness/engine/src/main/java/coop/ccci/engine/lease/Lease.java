package coop.ccci.engine.lease;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.StackName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A run's lease on its stacks: a Swarm config whose labels say whose it is and until when. It is renewed while the run lives,
 * so that whoever finds it expired knows that the run is dead.
 */
public final class Lease {
    private static final Duration TERM = Duration.ofMinutes(5);
    private static final Duration RENEWAL = Duration.ofMinutes(1);
    static final String NAME_PREFIX = "cc-ci-lease-";

    private final Host host;
    private final String runId;
    private final List<StackName> stacks;
    private final Events events;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger renewals = new AtomicInteger();
    private Optional<String> config = Optional.empty();

    private Lease(Host host, String runId, List<StackName> stacks, Events events) {
        this.host = host;
        this.runId = runId;
        this.stacks = stacks;
        this.events = events;
    }

    /** Takes the lease and keeps it until it is undone. */
    public static Lease take(Host host, String runId, List<StackName> stacks, Undo undo, Events events) {
        Lease lease = new Lease(host, runId, stacks, events);
        undo.push("lease of run " + runId, lease::release);
        lease.renew();
        Thread.ofVirtual().name("lease-" + runId).start(lease::keep);
        return lease;
    }

    private void keep() {
        try {
            while (!ended.await(RENEWAL.toSeconds(), TimeUnit.SECONDS)) {
                renew();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException lost) {
            events.tell("warning", "renewing the lease of run " + runId + ": " + lost.getMessage());
        }
    }

    // Docker's typed client cannot change a config's labels, so the next lease is made before the last one goes.
    private synchronized void renew() {
        LeaseRecord record = new LeaseRecord(
                runId, ProcessHandle.current().pid() + "", Instant.now().plus(TERM), stacks);
        String name = NAME_PREFIX + runId + "-" + renewals.incrementAndGet();
        String made = host.docker()
                .createConfigCmd()
                .withName(name)
                .withLabels(record.labels())
                .withData(runId.getBytes(StandardCharsets.UTF_8))
                .exec()
                .getId();
        Optional<String> last = config;
        config = Optional.ofNullable(made);
        last.ifPresent(id -> host.docker().removeConfigCmd(id).exec());
    }

    /** Gives the lease up: what it covered is nobody's any more. Giving it up twice is no error. */
    public synchronized void release() {
        ended.countDown();
        config.ifPresent(id -> host.docker().removeConfigCmd(id).exec());
        config = Optional.empty();
    }
}
