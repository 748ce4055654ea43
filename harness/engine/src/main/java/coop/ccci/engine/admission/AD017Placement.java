package coop.ccci.engine.admission;

import java.util.stream.Stream;

/** Swarm places services as it sees fit, and not more of them than a recipe needs. */
final class AD017Placement implements Rule {
    private static final Form.Counted REPLICAS = new Form.Counted(0, 10);
    private static final int MOST_SERVICES = 50;

    @Override
    public AdmissionRule facts() {
        return new AdmissionRule("AD017", "at most 50 services of at most 10 tasks, which Swarm places as it sees fit");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return Stream.concat(
                dossier.services().flatMap(AD017Placement::check),
                dossier.layers().flatMap(AD017Placement::crowd));
    }

    private static Stream<Hit> check(Layer.Service service) {
        Stream<Hit> mode = service.at("deploy", "mode").stream()
                .filter(node -> Nodes.isWritten(node) && !Nodes.text(node).equals("replicated"))
                .map(node -> service.hit(
                        node.place(), "deploy.mode is" + Values.quoted(node), "remove it, which makes it replicated"));
        Stream<Hit> replicas = service.at("deploy", "replicas").stream()
                .filter(node -> Nodes.isWritten(node) && !Values.isCounted(node, REPLICAS))
                .map(node -> service.hit(
                        node.place(),
                        "deploy.replicas is" + Values.quoted(node),
                        "ask for at most " + REPLICAS.most()));
        Stream<Hit> placement = Stream.of("constraints", "preferences")
                .flatMap(key -> service.at("deploy", "placement", key).stream()
                        .filter(Nodes::isWritten)
                        .map(node -> service.hit(
                                node.place(), "deploy.placement." + key + " chooses nodes of the Swarm", "remove it")));
        return Stream.of(mode, replicas, placement).flatMap(hits -> hits);
    }

    private static Stream<Hit> crowd(Layer layer) {
        long services = layer.services().count();
        return services <= MOST_SERVICES
                ? Stream.of()
                : Stream.of(new Hit(
                        layer.root().place(),
                        "the stack has " + services + " services",
                        "ask for at most " + MOST_SERVICES));
    }
}
