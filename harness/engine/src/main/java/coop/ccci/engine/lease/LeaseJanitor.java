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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Undo undo = new Undo(events);
        List<SwarmObject> all = swarm.inventory();
        Set<String> living = living(all, now);
        leases(all)
                .filter(held -> !living.contains(held.lease().runId()))
                .forEach(held -> plan(undo, held.config(), held.lease(), all));
        List<Undo.Undone> undone = undo.unwind();
        undone.stream()
                .filter(Undo.Undone::isDone)
                .forEach(piece -> events.tell("swept", "removed of a dead run: " + piece.what()));
        return undone;
    }

    private record Held(SwarmObject config, LeaseRecord lease) {}

    private static Stream<Held> leases(List<SwarmObject> all) {
        return all.stream()
                .filter(object -> object.kind().equals("config"))
                .flatMap(config -> LeaseRecord.of(config.labels()).map(lease -> new Held(config, lease)).stream());
    }

    /** A run lives as long as one of its leases does: a renewal that was cut off leaves an older one beside it. */
    private static Set<String> living(List<SwarmObject> all, Instant now) {
        return leases(all)
                .map(Held::lease)
                .filter(lease -> !lease.isExpired(now))
                .map(LeaseRecord::runId)
                .collect(Collectors.toSet());
    }

    // Pushed in reverse: the stacks go first, the lease itself last, so that a sweep that is cut off is taken up again.
    private void plan(Undo undo, SwarmObject config, LeaseRecord lease, List<SwarmObject> all) {
        undo.push(
                "lease " + config.name(),
                () -> host.docker().removeConfigCmd(config.id()).exec());
        if (lease.runId().matches("[A-Za-z0-9-]{1,80}")) {
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
