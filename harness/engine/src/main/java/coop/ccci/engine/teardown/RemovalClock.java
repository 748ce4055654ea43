package coop.ccci.engine.teardown;

import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.StackName;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * How long the removal of a stack may take. Swarm forgets a task within seconds of its container, or, where its node could not
 * write down what became of it (a full disk), not before Docker is started anew; nobody else can make it.
 */
final class RemovalClock {
    static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration UNTIL_FORGOTTEN = Duration.ofSeconds(20);

    private final StackName stack;
    private final LongSupplier nanos;
    private final long began;
    private long lastSeenAlive;

    RemovalClock(StackName stack, LongSupplier nanos) {
        this.stack = stack;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.lastSeenAlive = began;
    }

    /** Whether what is left may yet go by itself. */
    boolean isWorthWaitingFor(List<SwarmObject> left) {
        if (!areRecords(left)) {
            lastSeenAlive = nanos.getAsLong();
        }
        return !left.isEmpty() && nanos.getAsLong() - lastSeenAlive <= UNTIL_FORGOTTEN.toNanos();
    }

    private static boolean areRecords(List<SwarmObject> left) {
        return left.stream().allMatch(object -> object.kind().equals("task"));
    }

    /** Trouble that names what is left, once the time is up. */
    void requireTime(List<SwarmObject> left) {
        if (nanos.getAsLong() - began > LIMIT.toNanos()) {
            throw new HostTrouble(
                    "removing stack " + stack + ": still there after " + LIMIT.toSeconds() + " s: " + names(left),
                    "look at the host with `docker stack ps " + stack + "`");
        }
    }

    /** Trouble that names the tasks which Swarm still lists. */
    void requireForgotten(List<SwarmObject> tasks) {
        if (!tasks.isEmpty()) {
            throw new HostTrouble(
                    "removing stack " + stack + ": nothing of it runs any more, but Swarm still lists " + names(tasks)
                            + ", which it forgets when Docker is started anew",
                    "restart Docker on the host");
        }
    }

    private static String names(List<SwarmObject> objects) {
        return objects.stream()
                .map(object -> object.kind() + " " + object.name())
                .collect(Collectors.joining(", "));
    }
}
