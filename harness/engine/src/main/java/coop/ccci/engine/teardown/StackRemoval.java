package coop.ccci.engine.teardown;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.swarm.Wakeups;
import coop.ccci.model.StackName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Takes a stack down by the book: services, secrets, configs and networks by {@code docker stack rm}, which returns before
 * they are gone; then, when they are, its volumes, which it never removes.
 */
public final class StackRemoval implements Removal {
    private static final Duration REREAD = Duration.ofMillis(100);
    private static final Set<String> BEFORE_VOLUMES = Set.of("service", "task", "container", "network");

    private enum Force {
        NONE,
        KILL
    }

    private final Host host;
    private final Swarm swarm;

    private final Consumer<StackName> beforehand;
    private final LongSupplier nanos;

    /** {@code beforehand} is told of each stack before anything of it is removed, so that its logs can be kept. */
    public StackRemoval(Host host, Swarm swarm, Consumer<StackName> beforehand) {
        this(host, swarm, beforehand, System::nanoTime);
    }

    StackRemoval(Host host, Swarm swarm, Consumer<StackName> beforehand, LongSupplier nanos) {
        this.host = host;
        this.swarm = swarm;
        this.beforehand = beforehand;
        this.nanos = nanos;
    }

    @Override
    public void remove(StackName stack) throws InterruptedException {
        try {
            beforehand.accept(stack);
        } finally {
            takeDown(stack);
        }
    }

    /** Also where its logs could not be kept. */
    private void takeDown(StackName stack) throws InterruptedException {
        removeServices(stack);
        awaitNothing(stack);
    }

    @Override
    public void wreck(StackName stack) throws InterruptedException {
        beforehand.accept(stack);
        removeServices(stack);
        left(stack, Set.of("container")).forEach(container -> remove(container.id(), Force.KILL));
        awaitNothing(stack);
    }

    private void removeServices(StackName stack) {
        host.run(Command.of("docker", "stack", "rm", stack.value()).within(RemovalClock.LIMIT))
                .orTrouble();
    }

    /**
     * Removes it with its anonymous volumes, as Swarm would. Swarm may be at it at the same time: a refusal is no trouble, since
     * whether it is gone is looked at afterwards.
     */
    private void remove(String container, Force force) {
        try {
            host.docker()
                    .removeContainerCmd(container)
                    .withForce(force == Force.KILL)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (DockerException alreadyGoing) {
            return;
        }
    }

    private void awaitNothing(StackName stack) throws InterruptedException {
        RemovalClock clock = new RemovalClock(stack, nanos);
        try (Wakeups wakeups = swarm.watch()) {
            awaitGone(stack, clock, wakeups);
            while (!removeVolumes(stack)) {
                clock.requireTime(left(stack, Set.of("volume")));
                wakeups.await(REREAD);
            }
        }
        clock.requireForgotten(left(stack, Set.of("task")));
    }

    private void awaitGone(StackName stack, RemovalClock clock, Wakeups wakeups) throws InterruptedException {
        for (List<SwarmObject> left = left(stack, BEFORE_VOLUMES);
                clock.isWorthWaitingFor(left);
                left = left(stack, BEFORE_VOLUMES)) {
            clock.requireTime(left);
            sweepStopped(stack);
            wakeups.await(REREAD);
        }
    }

    /** Swarm removes what has stopped only seconds later; nothing that still runs is touched. */
    private void sweepStopped(StackName stack) {
        host.docker()
                .listContainersCmd()
                .withShowAll(true)
                .withStatusFilter(List.of("exited", "dead"))
                .withLabelFilter(Map.of(SwarmObject.NAMESPACE_LABEL, stack.value()))
                .exec()
                .forEach(container -> remove(container.getId(), Force.NONE));
    }

    private boolean removeVolumes(StackName stack) {
        return left(stack, Set.of("volume")).stream().map(this::removeVolume).reduce(true, Boolean::logicalAnd);
    }

    private boolean removeVolume(SwarmObject volume) {
        try {
            host.docker().removeVolumeCmd(volume.name()).exec();
            return true;
        } catch (ConflictException stillInUse) {
            return false;
        } catch (NotFoundException gone) {
            return true;
        }
    }

    private List<SwarmObject> left(StackName stack, Set<String> kinds) {
        return swarm.inventory().stream()
                .filter(object -> kinds.contains(object.kind()))
                .filter(object -> Ownership.belongsTo(stack, object))
                .toList();
    }
}
