package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import java.util.Optional;
import java.util.stream.Stream;

/** Secrets and configs, external or not, have names that only this stack's can have. */
final class AD011SecretsAndConfigs implements Rule {
    @Override
    public AdmissionRule facts() {
        return new AdmissionRule("AD011", "secrets and configs whose names begin with the stack's");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return dossier.layers()
                .flatMap(layer -> Stream.concat(layer.entries("secrets"), layer.entries("configs")))
                .flatMap(entry -> check(dossier, entry).stream());
    }

    private static Optional<Hit> check(Dossier dossier, Layer.Entry entry) {
        if (entry.isExternal() && entry.name().isEmpty()) {
            return Optional.of(hit(entry, entry.node(), entry.key()));
        }
        return entry.name()
                .filter(name -> !dossier.own().hasName(Nodes.text(name)))
                .map(name -> hit(entry, name, Nodes.text(name)));
    }

    private static Hit hit(Layer.Entry entry, Node at, String name) {
        return entry.hit(
                at.place(),
                "is " + name + " on the Swarm, which is not certain to be the stack's own",
                "name it ${STACK_NAME}_" + entry.key() + "_ and a version");
    }
}
