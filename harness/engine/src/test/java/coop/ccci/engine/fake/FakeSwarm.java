package coop.ccci.engine.fake;

import coop.ccci.engine.swarm.ContainerState;
import coop.ccci.engine.swarm.StackState;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.swarm.Wakeups;
import coop.ccci.model.StackName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A Swarm that answers from memory: readings one after the other, the last one for ever; every container is healthy. */
public final class FakeSwarm implements Swarm {
    private final Deque<StackState> readings = new ArrayDeque<>();
    private final Map<String, String> health = new HashMap<>();
    private final Map<String, String> complaints = new HashMap<>();
    private final Map<String, String> imageOf = new HashMap<>();
    private final Map<String, String> logs = new HashMap<>();
    private final List<SwarmObject> objects = new ArrayList<>();

    /** What the next readings of any stack are. */
    public synchronized FakeSwarm reads(StackState... states) {
        readings.clear();
        readings.addAll(List.of(states));
        return this;
    }

    /** Says of a container that it is so. */
    public synchronized FakeSwarm health(String container, String word) {
        health.put(container, word);
        return this;
    }

    /** What a container's health check printed when it last failed. */
    public synchronized FakeSwarm complains(String container, String text) {
        complaints.put(container, text);
        return this;
    }

    /** Lets a container run this image instead of {@code sha256:1}. */
    public synchronized FakeSwarm runs(String container, String imageId) {
        imageOf.put(container, imageId);
        return this;
    }

    /** What a service wrote. */
    public synchronized FakeSwarm wrote(String service, String text) {
        logs.put(service, text);
        return this;
    }

    /** Everything on the Host, to be changed by whoever plays the Host. */
    public List<SwarmObject> objects() {
        return objects;
    }

    @Override
    public synchronized StackState read(StackName stack) {
        StackState next = readings.isEmpty() ? new StackState(List.of(), List.of()) : readings.getFirst();
        if (readings.size() > 1) {
            readings.removeFirst();
        }
        return next;
    }

    @Override
    public synchronized Optional<ContainerState> container(String id) {
        String word = health.getOrDefault(id, "healthy");
        return word.equals("gone")
                ? Optional.empty()
                : Optional.of(new ContainerState(
                        id,
                        imageOf.getOrDefault(id, "sha256:1"),
                        word,
                        complaints.getOrDefault(id, ""),
                        List.of(),
                        List.of(),
                        Map.of()));
    }

    @Override
    public synchronized String logs(StackName stack, String service, int lines) {
        return logs.getOrDefault(service, "");
    }

    @Override
    public void copyLogs(StackName stack, String service, OutputStream to) {
        try {
            to.write(logs(stack, service, Integer.MAX_VALUE).getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public Optional<String> imageId(String ref) {
        return Optional.of("sha256:1");
    }

    @Override
    public synchronized List<SwarmObject> inventory() {
        return List.copyOf(objects);
    }

    @Override
    public Wakeups watch() {
        return new Wakeups() {
            private final CountDownLatch never = new CountDownLatch(1);

            @Override
            public void await(Duration longest) throws InterruptedException {
                if (never.await(Math.min(5, longest.toMillis()), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("nothing counts this down");
                }
            }

            @Override
            public void close() {}
        };
    }
}
