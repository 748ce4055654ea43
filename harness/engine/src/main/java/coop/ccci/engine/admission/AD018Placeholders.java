package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where Swarm fills placeholders in, they are about the service and its task, never about the node. */
final class AD018Placeholders implements Rule {
    private static final String OPENING = "{{";
    private static final Pattern ADMITTED =
            Pattern.compile("\\{\\{\\s*\\.(Service\\.(ID|Name)|Task\\.(ID|Name|Slot))\\s*\\}\\}");

    @Override
    public AdmissionRule facts() {
        return new AdmissionRule(
                "AD018", "placeholders about the service and its task: {{.Service.Name}}, {{.Task.Slot}}");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        Stream<Hit> ofServices = dossier.services().flatMap(service -> check(service, dossier.variables()));
        Stream<Hit> ofVolumes = dossier.layers()
                .flatMap(layer -> layer.entries("volumes"))
                .flatMap(volume -> volume.node().at("labels").stream()
                        .flatMap(Nodes::pairs)
                        .filter(label -> (label.key() + label.text()).contains(OPENING))
                        .map(label -> volume.hit(
                                label.value().place(), "has a label with a placeholder", "write the label out")));
        return Stream.concat(ofServices, ofVolumes);
    }

    private static Stream<Hit> check(Layer.Service service, Map<String, String> variables) {
        Stream<Hit> environment = service.at("environment").stream()
                .flatMap(Nodes::pairs)
                .filter(pair -> isRefused(pair.key() + "=" + value(pair, variables)))
                .map(pair -> hit(service, pair.value(), "the variable " + pair.key()));
        Stream<Hit> hostname = service.at("hostname").stream()
                .filter(node -> isRefused(Nodes.text(node)))
                .map(node -> hit(service, node, "hostname"));
        Stream<Hit> mounts = service.items("volumes")
                .filter(mount ->
                        Nodes.texts(mount).anyMatch(text -> text.value().contains(OPENING)))
                .map(mount -> hit(service, mount, "a mount"));
        return Stream.of(environment, hostname, mounts).flatMap(hits -> hits);
    }

    /** A variable that is named without a value gets the one that the deployment has. */
    private static String value(Nodes.Pair pair, Map<String, String> variables) {
        return pair.text().isEmpty() ? variables.getOrDefault(pair.key(), "") : pair.text();
    }

    private static boolean isRefused(String text) {
        return ADMITTED.matcher(text).replaceAll("").contains(OPENING);
    }

    private static Hit hit(Layer.Service service, Node at, String what) {
        return service.hit(
                at.place(),
                what + " has a placeholder that is not about the service or its task",
                "use {{.Service.Name}}, {{.Service.ID}}, {{.Task.Name}}, {{.Task.ID}} or {{.Task.Slot}}, or none");
    }
}
