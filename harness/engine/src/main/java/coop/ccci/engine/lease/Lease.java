package coop.ccci.engine.lease;

import coop.ccci.engine.deploy.StackNames;
import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.StackName;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A run's lease on its stacks: a Swarm config whose labels say whose it is and until when. It is renewed while the run lives,
 * so that whoever finds it expired knows that the run is dead.
 */
public final class Lease {
    static final String NAME_PREFIX = "cc-ci-lease-";
    private static final int LONGEST = 40;

    private final LeaseStore store;
    private final String runId;
    private final List<StackName> stacks;
    private final Events events;
    private final LeaseTerm term;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger renewals = new AtomicInteger();
    private final Deque<String> held = new ArrayDeque<>();

    private Lease(LeaseStore store, String runId, List<StackName> stacks, Events events, LeaseTerm term) {
        this.store = store;
        this.runId = runId;
        this.stacks = stacks;
        this.events = events;
        this.term = term;
    }

    /** Takes the lease and keeps it until it is undone. */
    public static Lease take(
            Host host, String runId, List<StackName> stacks, Undo undo, Events events, LeaseTerm term) {
        return take(new SwarmLeases(host), runId, stacks, undo, events, term);
    }

    static Lease take(
            LeaseStore store, String runId, List<StackName> stacks, Undo undo, Events events, LeaseTerm term) {
        Lease lease = new Lease(store, runId, stacks, events, term);
        // Where something could not be taken down the lease says whose it is, until a later run finds it over and
        // tidies.
        undo.pushLast("lease of run " + runId, lease::release, lease.ended::countDown);
        lease.renew();
        Thread.ofVirtual().name("lease-" + runId).start(lease::keep);
        return lease;
    }

    private void keep() {
        try {
            while (!ended.await(term.renewal().toMillis(), TimeUnit.MILLISECONDS)) {
                renewOrWarn();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A renewal that failed is tried again at the next turn: the term is long enough for some of them to fail. */
    private void renewOrWarn() {
        try {
            renew();
        } catch (RuntimeException trouble) {
            events.tell(EventKind.WARNING, "renewing the lease of run " + runId + ": " + trouble.getMessage());
        }
    }

    // Docker's typed client cannot change a config's labels, so the next lease is made before the last one goes.
    private synchronized void renew() {
        if (ended.getCount() == 0) {
            return;
        }
        LeaseRecord record = new LeaseRecord(
                runId, ProcessHandle.current().pid() + "", Instant.now().plus(term.length()), stacks);
        held.addLast(store.put(name(renewals.incrementAndGet()), record));
        while (held.size() > 1) {
            store.remove(held.getFirst());
            held.removeFirst();
        }
    }

    /** Docker takes no longer name than 64; the record says whose lease it is. */
    private String name(int renewal) {
        String id = runId.length() <= LONGEST ? runId : StackNames.digested(runId.substring(0, LONGEST - 7), runId);
        return NAME_PREFIX + id + "-" + renewal;
    }

    /** Gives the lease up: what it covered is nobody's any more. Giving it up twice is no error. */
    public synchronized void release() {
        ended.countDown();
        while (!held.isEmpty()) {
            store.remove(held.getFirst());
            held.removeFirst();
        }
    }
}
