package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Compose.Access;
import coop.ccci.engine.compose.Compose.Mount;
import coop.ccci.engine.compose.Compose.Service;
import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Items;
import coop.ccci.engine.compose.Node.Nothing;
import coop.ccci.engine.compose.Node.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the record of one service. */
final class ServiceReader {
    private final String name;
    private final Fields node;

    ServiceReader(String name, Fields node, Map<String, String> variables) {
        this.name = name;
        this.node = node.get("environment")
                .map(environment -> node.with("environment", resolved(environment, variables)))
                .orElse(node);
    }

    Service service() {
        return new Service(
                name,
                Optional.of(Plain.text(node, "image")).filter(image -> !image.isEmpty()),
                node.at("deploy", "labels").map(Plain::texts).orElse(Map.of()),
                items("volumes").stream()
                        .flatMap(mount -> namedVolume(mount).stream())
                        .toList(),
                items("configs").stream()
                        .map(config -> Plain.text(config, "source"))
                        .toList(),
                items("secrets").stream()
                        .map(secret -> Plain.text(secret, "source"))
                        .toList(),
                node.get("networks")
                        .map(Plain::texts)
                        .map(Map::keySet)
                        .map(List::copyOf)
                        .orElse(List.of()),
                node.get("healthcheck")
                        .filter(check -> !(check instanceof Nothing))
                        .map(Plain::of),
                Plain.map(node));
    }

    private List<Node> items(String key) {
        return node.get(key)
                .filter(Items.class::isInstance)
                .map(items -> Shape.items(key, items))
                .orElse(List.of());
    }

    private static Optional<Mount> namedVolume(Node mount) {
        String volume = Plain.text(mount, "source");
        if (volume.isEmpty() || !Plain.text(mount, "type").equals("volume")) {
            return Optional.empty();
        }
        boolean readOnly = mount.at("read_only")
                .map(value -> Shape.truth("read_only", value))
                .orElse(false);
        return Optional.of(
                new Mount(volume, Plain.text(mount, "target"), readOnly ? Access.READ_ONLY : Access.READ_WRITE));
    }

    /** A variable that is named without a value, or with an empty one, takes the value the deployment's environment has. */
    private static Node resolved(Node environment, Map<String, String> variables) {
        Map<String, Node> out = new LinkedHashMap<>();
        if (environment instanceof Fields fields) {
            fields.entries()
                    .forEach((key, value) -> resolved(key, value, variables).ifPresent(it -> out.put(key, it)));
        }
        return new Fields(environment.place(), out);
    }

    private static Optional<Node> resolved(String key, Node value, Map<String, String> variables) {
        boolean empty = value instanceof Nothing
                || (value instanceof Text text && text.value().isEmpty());
        String given = variables.get(key);
        if (empty && given != null) {
            return Optional.of(new Text(value.place(), given, given));
        }
        return value instanceof Nothing ? Optional.empty() : Optional.of(value);
    }
}
