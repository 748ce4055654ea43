package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Node.Atom;
import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Items;
import coop.ccci.engine.compose.Node.Nothing;
import coop.ccci.engine.compose.Node.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Lays one canonical compose file over another, as {@code docker stack} does: services are merged in depth, an entry of
 * the other sections replaces its namesake, and an empty value changes nothing.
 */
final class Merge {
    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "aliases");
    private static final Set<String> REPLACED_WHOLE = Set.of("ulimits");
    private static final Set<String> COUNTS = Set.of("replicas", "retries", "parallelism", "max_attempts");

    private Merge() {}

    static Fields files(Fields base, Fields over) {
        Map<String, Node> out = new LinkedHashMap<>(base.entries());
        over.entries().forEach((key, value) -> out.merge(key, value, (before, after) -> section(key, before, after)));
        return new Fields(base.place(), out);
    }

    private static Node section(String key, Node base, Node over) {
        if (!(base instanceof Fields before) || !(over instanceof Fields after)) {
            return isEmpty(key, over) ? base : over;
        }
        return key.equals("services") ? deep(before, after) : entries(before, after);
    }

    private static Fields deep(Fields base, Fields over) {
        Map<String, Node> out = new LinkedHashMap<>(base.entries());
        over.entries().forEach((key, value) -> out.merge(key, value, (before, after) -> value(key, before, after)));
        return new Fields(base.place(), out);
    }

    private static Fields entries(Fields base, Fields over) {
        Map<String, Node> out = new LinkedHashMap<>(base.entries());
        over.entries()
                .forEach(
                        (key, value) -> out.merge(key, value, (before, after) -> isEmpty(key, after) ? before : after));
        return new Fields(base.place(), out);
    }

    private static Node value(String key, Node base, Node over) {
        if (isEmpty(key, over)) {
            return base;
        }
        if (base instanceof Fields before && over instanceof Fields after) {
            return fields(key, before, after);
        }
        if (base instanceof Items before && over instanceof Items after && !REPLACED.contains(key)) {
            return new Items(before.place(), items(key, before.items(), after.items()));
        }
        return over;
    }

    private static Node fields(String key, Fields base, Fields over) {
        if (key.equals("logging") && otherDriver(base, over)) {
            return over;
        }
        return REPLACED_WHOLE.contains(key) ? entries(base, over) : deep(base, over);
    }

    private static boolean otherDriver(Fields base, Fields over) {
        return base.get("driver").isPresent()
                && over.get("driver").isPresent()
                && !Plain.text(base, "driver").equals(Plain.text(over, "driver"));
    }

    private static List<Node> items(String key, List<Node> base, List<Node> over) {
        return switch (key) {
            case "volumes" -> keyed(base, over, item -> Plain.text(item, "target"));
            case "configs", "secrets" -> keyed(base, over, item -> Plain.text(item, "source"));
            case "ports" -> keyed(base, over, Plain::of);
            default -> appended(base, over);
        };
    }

    private static List<Node> keyed(List<Node> base, List<Node> over, Function<Node, Object> key) {
        Map<Object, Node> out = new LinkedHashMap<>();
        appended(base, over).forEach(item -> out.put(key.apply(item), item));
        return List.copyOf(out.values());
    }

    private static List<Node> appended(List<Node> base, List<Node> over) {
        List<Node> out = new ArrayList<>(base);
        out.addAll(over);
        return out;
    }

    private static boolean isEmpty(String key, Node value) {
        return switch (value) {
            case Nothing _n -> true;
            case Text text -> text.value().isEmpty();
            case Fields fields -> fields.entries().isEmpty();
            case Items items -> items.items().isEmpty();
            case Atom atom -> !COUNTS.contains(key) && isZero(atom.value());
        };
    }

    private static boolean isZero(Object value) {
        return value.equals(false) || (value instanceof Number number && number.doubleValue() == 0);
    }
}
