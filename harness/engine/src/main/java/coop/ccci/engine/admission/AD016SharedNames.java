package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On a network that stacks share, services answer to no name that may be another stack's. */
final class AD016SharedNames implements Rule {
    /** Docker makes a service's key an alias; names of other stacks' services have an underscore, hosts have a dot. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]+");

    private static final String DEFAULT = "default";

    @Override
    public AdmissionRule facts() {
        return new AdmissionRule("AD016", "names on the shared network that no other stack answers to");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        Set<String> shared = dossier.layers()
                .flatMap(layer -> layer.entries("networks"))
                .filter(Layer.Entry::isExternal)
                .map(Layer.Entry::key)
                .collect(Collectors.toSet());
        return dossier.services().flatMap(service -> check(dossier.own(), shared, service));
    }

    private static Stream<Hit> check(Own own, Set<String> shared, Layer.Service service) {
        return attachments(service).entrySet().stream()
                .filter(attachment -> shared.contains(attachment.getKey()))
                .flatMap(attachment -> Stream.concat(
                        key(service, attachment.getValue()).stream(), aliases(own, service, attachment.getValue())));
    }

    private static Map<String, Node> attachments(Layer.Service service) {
        return service.at("networks")
                .filter(Nodes::isWritten)
                .map(Nodes::entries)
                .orElse(Map.of(DEFAULT, service.node()));
    }

    private static Optional<Rule.Hit> key(Layer.Service service, Node attachment) {
        return PLAIN.matcher(service.name()).matches()
                ? Optional.empty()
                : Optional.of(service.hit(
                        attachment.place(),
                        "would answer to " + service.name()
                                + " on a network that it shares, which may be another stack's",
                        "rename the service with letters, digits and dashes, or take it off that network"));
    }

    private static Stream<Rule.Hit> aliases(Own own, Layer.Service service, Node attachment) {
        return attachment.at("aliases").stream()
                .flatMap(aliases -> Nodes.items(aliases).stream())
                .filter(alias -> !isOwn(own, Nodes.text(alias)))
                .map(alias -> service.hit(
                        alias.place(),
                        "would answer to" + Values.quoted(alias) + " on a network that it shares",
                        "begin the alias with ${STACK_NAME}_, or take it away"));
    }

    private static boolean isOwn(Own own, String alias) {
        return own.hasName(alias) || own.hasHost(alias);
    }
}
