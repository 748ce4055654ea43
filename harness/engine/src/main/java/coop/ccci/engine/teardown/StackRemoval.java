package coop.ccci.engine.teardown;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.swarm.Wakeups;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.StackName;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Takes a stack down by the book: services, secrets, configs and networks by {@code docker stack rm}, which returns before
 * they are gone; then, when they are, its volumes, which it never removes.
 */
public final class StackRemoval {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration REREAD = Duration.ofMillis(200);
    private static final Set<String> BEFORE_VOLUMES = Set.of("service", "task", "container", "network");

    private final Host host;
    private final Swarm swarm;

    private final Consumer<StackName> beforehand;

    /** {@code beforehand} is told of each stack before anything of it is removed, so that its logs can be kept. */
    public StackRemoval(Host host, Swarm swarm, Consumer<StackName> beforehand) {
        this.host = host;
        this.swarm = swarm;
        this.beforehand = beforehand;
    }

    /** Returns when nothing of the stack is left; trouble names what is. Removing what is not there is no error. */
    public void remove(StackName stack) throws InterruptedException {
        beforehand.accept(stack);
        removeServices(stack);
        awaitNothing(stack);
    }

    /**
     * The same, as a disaster would: the containers are killed at once, where Swarm gives each two seconds for the news to
     * spread through the cluster before it asks it to stop.
     */
    public void wreck(StackName stack) throws InterruptedException {
        beforehand.accept(stack);
        removeServices(stack);
        left(stack, Set.of("container")).forEach(this::kill);
        awaitNothing(stack);
    }

    private void removeServices(StackName stack) {
        host.run(Command.of("docker", "stack", "rm", stack.value()).within(LIMIT))
                .orTrouble();
    }

    /** Swarm may be removing it at the same time, and whether it is gone is looked at afterwards. */
    private void kill(SwarmObject container) {
        try {
            host.docker().removeContainerCmd(container.id()).withForce(true).exec();
        } catch (NotFoundException | ConflictException alreadyGoing) {
            return;
        }
    }

    private void awaitNothing(StackName stack) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try (Wakeups wakeups = swarm.watch()) {
            awaitGone(stack, BEFORE_VOLUMES, wakeups, deadline);
            while (!removeVolumes(stack)) {
                requireTime(stack, Set.of("volume"), deadline);
                wakeups.await(REREAD);
            }
        }
    }

    private void awaitGone(StackName stack, Set<String> kinds, Wakeups wakeups, long deadline)
            throws InterruptedException {
        while (!left(stack, kinds).isEmpty()) {
            requireTime(stack, kinds, deadline);
            wakeups.await(REREAD);
        }
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

    private void requireTime(StackName stack, Set<String> kinds, long deadline) {
        if (System.nanoTime() > deadline) {
            String names = left(stack, kinds).stream()
                    .map(object -> object.kind() + " " + object.name())
                    .collect(Collectors.joining(", "));
            throw new HostTrouble(
                    "removing stack " + stack + ": still there after " + LIMIT.toSeconds() + " s: " + names,
                    "look at the host with `docker stack ps " + stack + "`");
        }
    }
}
