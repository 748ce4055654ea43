package coop.ccci.engine.deploy;

import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.swarm.ContainerState;
import coop.ccci.engine.swarm.ServiceState;
import coop.ccci.engine.swarm.StackState;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.model.results.ServiceIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares what runs with what was meant to run: exactly the plan's services, each with the plan's commit and labels, and
 * its containers on the very image that the plan names.
 */
public final class IdentityCheck {
    private final Swarm swarm;

    public IdentityCheck(Swarm swarm) {
        this.swarm = swarm;
    }

    /** What was seen, and in words everything that differs; nothing differs where {@code differences} is empty. */
    public record Seen(List<ServiceIdentity> identities, List<String> differences) {}

    /** Compares. */
    public Seen compare(Deployed deployed, StackState state) {
        List<ServiceIdentity> identities = new ArrayList<>();
        List<String> differences = new ArrayList<>(unexpected(deployed, state));
        for (Compose.Service meant : deployed.plan().compose().services().values()) {
            Optional<ServiceState> runs = state.service(meant.name());
            if (runs.isEmpty()) {
                differences.add("service " + meant.name() + " does not exist");
            } else {
                ServiceIdentity identity = identity(deployed, state, meant, runs.get());
                identities.add(identity);
                differences.addAll(differences(deployed, meant, runs.get(), identity));
            }
        }
        return new Seen(identities, differences);
    }

    private static List<String> unexpected(Deployed deployed, StackState state) {
        return state.services().stream()
                .map(ServiceState::key)
                .filter(key -> !deployed.plan().compose().services().containsKey(key))
                .map(key -> "service " + key + " runs and is not in the compose files")
                .toList();
    }

    private ServiceIdentity identity(Deployed deployed, StackState state, Compose.Service meant, ServiceState runs) {
        List<String> running = state.currentRunning(runs).stream()
                .flatMap(task -> task.container().flatMap(swarm::container).stream())
                .map(ContainerState::imageId)
                .distinct()
                .toList();
        String image = meant.image().orElse("");
        return new ServiceIdentity(
                meant.name(),
                image,
                deployed.imageIds().getOrDefault(image, ""),
                String.join(" ", running),
                new TreeMap<>(runs.labels()));
    }

    private static List<String> differences(
            Deployed deployed, Compose.Service meant, ServiceState runs, ServiceIdentity identity) {
        List<String> differences = new ArrayList<>();
        String service = "service " + meant.name();
        if (!runs.image().equals(FamiliarName.of(identity.image()))) {
            differences.add(service + " is set to image " + runs.image() + ", meant was " + identity.image());
        }
        if (runs.desired() > 0 && !identity.runningDigest().equals(identity.intendedDigest())) {
            differences.add(
                    service + " runs image " + identity.runningDigest() + ", meant was " + identity.intendedDigest());
        }
        Map<String, String> labels = new TreeMap<>(meant.labels());
        labels.putAll(Overlay.labels(deployed.plan()));
        labels.forEach((key, value) -> {
            if (!value.equals(runs.labels().get(key))) {
                differences.add(
                        service + " has label " + key + "=" + runs.labels().get(key) + ", meant was " + value);
            }
        });
        return differences;
    }
}
