package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import java.util.stream.Stream;

/** Networks are the stack's own; of others there is the proxy's. */
final class AD010Networks implements Rule {
    @Override
    public AdmissionRule facts() {
        return new AdmissionRule("AD010", "networks of the stack's own, and proxy as the only external one");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return dossier.layers().flatMap(layer -> layer.entries("networks")).flatMap(network -> check(dossier, network));
    }

    private static Stream<Hit> check(Dossier dossier, Layer.Entry network) {
        Stream<Hit> attachable = network.node().at("attachable").stream()
                .filter(Nodes::isOn)
                .map(node -> network.hit(
                        node.place(), "is open to containers that are not of the stack", "remove attachable"));
        return Stream.concat(attachable, network.isExternal() ? external(network) : own(dossier, network));
    }

    private static Stream<Hit> external(Layer.Entry network) {
        String name = network.name().map(Nodes::text).orElse(network.key());
        return name.equals(Own.SHARED_NETWORK)
                ? Stream.of()
                : Stream.of(network.hit(
                        network.name().orElse(network.node()).place(),
                        "is the external network " + name,
                        "use the external network " + Own.SHARED_NETWORK + ", or one of the stack's own"));
    }

    private static Stream<Hit> own(Dossier dossier, Layer.Entry network) {
        return network.name().stream()
                .filter(name -> !dossier.own().hasName(Nodes.text(name)))
                .map(name -> named(network, name));
    }

    private static Hit named(Layer.Entry network, Node name) {
        return network.hit(
                name.place(),
                "is called" + Values.quoted(name) + ", which is not certain to be the stack's own",
                "remove the name, or begin it with ${STACK_NAME}_");
    }
}
