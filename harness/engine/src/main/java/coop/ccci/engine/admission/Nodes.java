package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import coop.ccci.engine.compose.Node.Atom;
import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Items;
import coop.ccci.engine.compose.Node.Nothing;
import coop.ccci.engine.compose.Node.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks into values of a compose file. */
final class Nodes {
    private static final Set<String> OFF = Set.of("n", "no", "false", "off");

    private Nodes() {}

    static Map<String, Node> entries(Node node) {
        return node instanceof Fields fields ? fields.entries() : Map.of();
    }

    static List<Node> items(Node node) {
        return node instanceof Items items ? items.items() : List.of();
    }

    /** A string, number or boolean, as it is written; empty for anything else. */
    static Optional<String> scalar(Node node) {
        return switch (node) {
            case Text text -> Optional.of(text.value());
            case Atom atom -> Optional.of(atom.value().toString());
            case Nothing _n -> Optional.empty();
            case Fields _f -> Optional.empty();
            case Items _i -> Optional.empty();
        };
    }

    static String text(Node node) {
        return scalar(node).orElse("");
    }

    /** Whether there is anything but nothing. */
    static boolean isWritten(Node node) {
        return switch (node) {
            case Text text -> !text.value().isEmpty();
            case Atom _a -> true;
            case Nothing _n -> false;
            case Fields fields -> !fields.entries().isEmpty();
            case Items items -> !items.items().isEmpty();
        };
    }

    /** Whether a switch is on; what is no switch counts as on, as it may turn out to be one. */
    static boolean isOn(Node node) {
        return isWritten(node) && !OFF.contains(text(node).toLowerCase(Locale.ROOT));
    }

    /** A mapping or a list of {@code key=value}, item by item, as {@code key=value}. */
    static Stream<Pair> pairs(Node node) {
        Stream<Pair> mapped =
                entries(node).entrySet().stream().map(entry -> new Pair(entry.getKey(), entry.getValue()));
        return Stream.concat(mapped, items(node).stream().map(Nodes::pair));
    }

    private static Pair pair(Node item) {
        String text = text(item);
        int equals = text.indexOf('=');
        return equals < 0
                ? new Pair(text, new Nothing(item.place()))
                : new Pair(text.substring(0, equals), new Text(item.place(), text.substring(equals + 1), text));
    }

    /** A key with its value. */
    record Pair(String key, Node value) {
        String text() {
            return Nodes.text(value);
        }
    }

    /** Every text at and below a node. */
    static Stream<Text> texts(Node node) {
        return switch (node) {
            case Text text -> Stream.of(text);
            case Fields fields -> fields.entries().values().stream().flatMap(Nodes::texts);
            case Items items -> items.items().stream().flatMap(Nodes::texts);
            case Atom _a -> Stream.of();
            case Nothing _n -> Stream.of();
        };
    }
}
