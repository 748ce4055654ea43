package coop.ccci.engine.lease;

import coop.ccci.engine.deploy.RemoteFolder;
import coop.ccci.engine.deploy.SharedNetwork;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.teardown.Ownership;
import coop.ccci.engine.teardown.StackRemoval;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.StackName;
import java.time.Instant;
import java.util.List;

/** Removes from a Host what belongs to an expired lease; never anything by age or by name alone. */
public final class LeaseJanitor {
    private final Host host;
    private final Swarm swarm;
    private final Events events;

    public LeaseJanitor(Host host, Swarm swarm, Events events) {
        this.host = host;
        this.swarm = swarm;
        this.events = events;
    }

    /** Removes what dead runs left, and says what became of each piece. */
    public List<Undo.Undone> sweep(Instant now) {
        List<SwarmObject> all = swarm.inventory();
        List<LeaseRecord> live = all.stream()
                .flatMap(config -> LeaseRecord.of(config).stream())
                .filter(lease -> !lease.isExpired(now))
                .toList();
        List<Undo.Undone> undone = all.stream()
                .flatMap(config -> LeaseRecord.of(config).stream()
                        .filter(lease -> lease.isExpired(now))
                        .flatMap(lease -> sweep(config, lease, all, live).stream()))
                .toList();
        undone.stream()
                .filter(Undo.Undone::isDone)
                .forEach(piece -> events.tell("swept", "removed of a dead run: " + piece.what()));
        return undone;
    }

    // The lease itself goes last, so that a sweep that is cut off, or does not get everything, is taken up again.
    private List<Undo.Undone> sweep(
            SwarmObject config, LeaseRecord lease, List<SwarmObject> all, List<LeaseRecord> live) {
        Undo undo = new Undo(events);
        undo.pushLast(
                "lease " + config.name(),
                () -> host.docker().removeConfigCmd(config.id()).exec(),
                () -> {});
        plan(undo, lease, all, live);
        return undo.unwind();
    }

    // Pushed in reverse: the stacks go first.
    private void plan(Undo undo, LeaseRecord lease, List<SwarmObject> all, List<LeaseRecord> live) {
        // A renewal makes the next lease before the last one goes, so an old one may be left beside a live one.
        if (live.stream().anyMatch(other -> other.runId().equals(lease.runId()))) {
            return;
        }
        if (lease.runId().matches("[A-Za-z0-9-]{1,100}")) {
            String folder = RemoteFolder.ROOT + "/" + lease.runId();
            undo.push(
                    "folder " + folder,
                    () -> host.run(Command.of("rm", "-rf", "--", folder)).orTrouble());
        }
        all.stream()
                .filter(object -> lease.runId().equals(object.labels().get(Ownership.RUN_LABEL)))
                .forEach(object -> plan(undo, object, lease.runId()));
        for (StackName stack : lease.stacks()) {
            undo.push("stack " + stack, () -> new StackRemoval(host, swarm, dead -> {}).remove(stack));
        }
    }

    private void plan(Undo undo, SwarmObject object, String runId) {
        switch (object.kind()) {
            case "service" ->
                SharedNetwork.heldBy(object)
                        .ifPresent(network -> undo.push(
                                "hold on network " + network, () -> new SharedNetwork(host, network).release(runId)));
            case "network" ->
                undo.push(
                        "network " + object.name(),
                        () -> host.docker().removeNetworkCmd(object.id()).exec());
            case "secret" ->
                undo.push(
                        "secret " + object.name(),
                        () -> host.docker().removeSecretCmd(object.id()).exec());
            default -> {
                // Other services and what hangs on them go with their stack; the leases are handled one by one.
            }
        }
    }
}
