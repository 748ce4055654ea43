package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import java.util.stream.Stream;

/** Volumes are the stack's own, of the local driver, without options. */
final class AD009Volumes implements Rule {
    @Override
    public AdmissionRule facts() {
        return new AdmissionRule("AD009", "volumes of the stack's own, of the local driver, without options");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return dossier.layers().flatMap(layer -> layer.entries("volumes")).flatMap(volume -> check(dossier, volume));
    }

    private static Stream<Hit> check(Dossier dossier, Layer.Entry volume) {
        Stream<Hit> external = volume.node().at("external").stream()
                .filter(Nodes::isOn)
                .map(node -> volume.hit(
                        node.place(),
                        "is external, so it is somebody else's",
                        "let the stack have a volume of its own"));
        Stream<Hit> named = volume.name().stream()
                .filter(name -> !dossier.own().hasName(Nodes.text(name)))
                .map(name -> named(volume, name));
        Stream<Hit> driver = volume.node().at("driver").stream()
                .filter(node -> Nodes.isWritten(node) && !Nodes.text(node).equals("local"))
                .map(node -> volume.hit(node.place(), "has the driver" + Values.quoted(node), "remove the driver"));
        Stream<Hit> options = volume.node().at("driver_opts").stream()
                .filter(Nodes::isWritten)
                .map(node -> volume.hit(
                        node.place(),
                        "has options for its driver, which can name folders of the host and other hosts",
                        "remove driver_opts"));
        return Stream.of(external, named, driver, options).flatMap(hits -> hits);
    }

    private static Hit named(Layer.Entry volume, Node name) {
        return volume.hit(
                name.place(),
                "is called" + Values.quoted(name) + ", which is not certain to be the stack's own",
                "remove the name, or begin it with ${STACK_NAME}_");
    }
}
