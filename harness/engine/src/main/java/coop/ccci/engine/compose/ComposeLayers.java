package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Node.Atom;
import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Items;
import coop.ccci.engine.compose.Node.Nothing;
import coop.ccci.engine.compose.Node.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A stack's compose files as they are written; each filled with variables and brought into one form; and those merged. */
public record ComposeLayers(List<Node> written, List<Node> files, Node merged) {

    /** One variable that docker looks up for itself, and the place that makes it. */
    public record Reference(String name, Place place) {}

    /** Every variable that decides what docker makes of the files, whether it has a value here or not. */
    public Stream<Reference> references() {
        return Stream.concat(
                written.stream().flatMap(ComposeLayers::filledIn),
                files.stream().flatMap(ComposeLayers::passedOn));
    }

    /** Their names. */
    public Set<String> variables() {
        Set<String> names = new TreeSet<>();
        references().map(Reference::name).forEach(names::add);
        return names;
    }

    private static Stream<Reference> filledIn(Node node) {
        return switch (node) {
            case Fields fields -> fields.entries().values().stream().flatMap(ComposeLayers::filledIn);
            case Items items -> items.items().stream().flatMap(ComposeLayers::filledIn);
            case Text text -> Interpolation.names(text.source()).map(name -> new Reference(name, text.place()));
            case Atom _a -> Stream.of();
            case Nothing _n -> Stream.of();
        };
    }

    /** Services get a variable that they name without a value from whoever deploys them. */
    private static Stream<Reference> passedOn(Node file) {
        return file.at("services").stream()
                .flatMap(services -> entries(services).entrySet().stream())
                .flatMap(service -> service.getValue().at("environment").stream())
                .flatMap(environment -> entries(environment).entrySet().stream())
                .filter(variable -> isEmpty(variable.getValue()))
                .map(variable ->
                        new Reference(variable.getKey(), variable.getValue().place()));
    }

    private static Map<String, Node> entries(Node node) {
        return node instanceof Fields fields ? fields.entries() : Map.of();
    }

    private static boolean isEmpty(Node value) {
        return value instanceof Nothing
                || (value instanceof Text text && text.value().isEmpty());
    }
}
