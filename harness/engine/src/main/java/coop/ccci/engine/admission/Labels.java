package coop.ccci.engine.admission;

import coop.ccci.engine.admission.Nodes.Pair;
import coop.ccci.engine.admission.Rule.Hit;
import coop.ccci.engine.compose.Node;
import java.util.Optional;
import java.util.stream.Stream;

/** All labels of a compose file: of services, their containers, networks, volumes, secrets and configs. */
final class Labels {
    private Labels() {}

    /** A label, and the service it is on, where it is on one. */
    record Label(Optional<String> service, String owner, Pair pair) {
        Hit hit(String text, String next) {
            return new Hit(pair.value().place(), service, service.isPresent() ? text : owner + " " + text, next);
        }
    }

    static Stream<Label> of(Layer layer) {
        Stream<Label> others = Stream.of("networks", "volumes", "secrets", "configs")
                .flatMap(layer::entries)
                .flatMap(entry ->
                        labels(Optional.empty(), entry.what(), entry.node().at("labels")));
        return Stream.concat(layer.services().flatMap(Labels::of), others);
    }

    static Stream<Label> of(Layer.Service service) {
        Optional<String> name = Optional.of(service.name());
        return Stream.concat(labels(name, "", service.at("deploy", "labels")), labels(name, "", service.at("labels")));
    }

    private static Stream<Label> labels(Optional<String> service, String owner, Optional<Node> labels) {
        return labels.stream().flatMap(Nodes::pairs).map(pair -> new Label(service, owner, pair));
    }
}
