package coop.ccci.engine.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.compose.ComposeReader;
import coop.ccci.engine.swarm.StackState;
import coop.ccci.engine.swarm.SwarmObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Deploys onto a {@link FakeSwarm} what the uploaded compose file and overlay say, at once and with one task each. */
public final class FakeStack {
    private final FakeSwarm swarm;
    private final Map<String, String> specs = new HashMap<>();
    private UnaryOperator<StackState> sabotage = UnaryOperator.identity();
    private int updates;

    public FakeStack(FakeSwarm swarm) {
        this.swarm = swarm;
    }

    /** What becomes of every reading of what is deployed from now on. */
    public void sabotaged(UnaryOperator<StackState> fault) {
        sabotage = fault;
    }

    /** Plays the Swarm. */
    public void deploy(FakeHost.Deployment deployment) {
        Compose compose =
                ComposeReader.read(deployment.tree(), List.of("compose.yml"), Map.of("STACK_NAME", deployment.stack()));
        JsonNode overlay = read(deployment);
        FakeService[] services = compose.services().values().stream()
                .map(service -> service(service, overlay.at("/services/" + service.name() + "/deploy/labels")))
                .toArray(FakeService[]::new);
        compose.volumes().keySet().forEach(volume -> make("volume", deployment.stack(), volume));
        swarm.reads(sabotage.apply(FakeService.reading(services)));
    }

    private FakeService service(Compose.Service service, JsonNode ours) {
        Map<String, String> labels = new HashMap<>(service.labels());
        ours.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        String image = service.image().orElseThrow();
        boolean updated = specs.containsKey(service.name()) && !image.equals(specs.get(service.name()));
        specs.put(service.name(), image);
        updates += updated ? 1 : 0;
        return FakeService.down(service.name())
                .image(image)
                .labels(labels)
                .spec(image)
                .running(image)
                .update(updates > 0 ? "completed" : "none", updates > 0 ? "update " + updates : "");
    }

    private void make(String kind, String stack, String key) {
        SwarmObject object = new SwarmObject(
                kind, stack + "_" + key, stack + "_" + key, Map.of("com.docker.stack.namespace", stack));
        if (!swarm.objects().contains(object)) {
            swarm.objects().add(object);
        }
    }

    private static JsonNode read(FakeHost.Deployment deployment) {
        try {
            return new YAMLMapper().readTree(deployment.overlay().toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
