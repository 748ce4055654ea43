package coop.ccci.engine.admission;

import coop.ccci.engine.admission.Nodes.Pair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the proxy is told is about this stack's own routers, services and middlewares, and routes only its own domain. */
final class AD015Routes implements Rule {
    private static final String NEXT =
            "name it after ${STACK_NAME}, route Host(`${DOMAIN}`), and leave the proxy's other settings to the operator";

    @Override
    public AdmissionRule facts() {
        return new AdmissionRule(
                "AD015",
                "routes of the stack's own domain, by routers, services and middlewares named after the stack");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return dossier.layers().flatMap(Layer::services).flatMap(service -> check(dossier, service));
    }

    private static Stream<Hit> check(Dossier dossier, Layer.Service service) {
        Traefik traefik = new Traefik(dossier.own(), siblings(dossier, service.name()));
        return Labels.of(service)
                .filter(label -> AD014Labels.isRoute(label.pair()))
                .flatMap(label -> wrong(traefik, label.pair()).stream()
                        .map(why -> label.hit("has the label " + label.pair().key() + ": " + why, NEXT)));
    }

    private static Optional<String> wrong(Traefik traefik, Pair pair) {
        return traefik.wrong(pair.key(), pair.text());
    }

    /** What is said of the same service in all files, as a router may be spread over several. */
    private static List<TraefikLabel> siblings(Dossier dossier, String service) {
        return dossier.services()
                .filter(other -> other.name().equals(service))
                .flatMap(Labels::of)
                .flatMap(label ->
                        TraefikLabel.parse(label.pair().key(), label.pair().text()).stream())
                .distinct()
                .toList();
    }
}
