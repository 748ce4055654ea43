package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Node.Atom;
import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Items;
import coop.ccci.engine.compose.Node.Nothing;
import coop.ccci.engine.compose.Node.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value without its places: maps, lists, strings, numbers and booleans. Null is an empty string. */
final class Plain {
    private Plain() {}

    static Object of(Node node) {
        return switch (node) {
            case Fields fields -> map(fields);
            case Items items -> items.items().stream().map(Plain::of).toList();
            case Text text -> text.value();
            case Atom atom -> atom.value();
            case Nothing _n -> "";
        };
    }

    static Map<String, Object> map(Fields fields) {
        Map<String, Object> out = new LinkedHashMap<>();
        fields.entries().forEach((key, value) -> out.put(key, of(value)));
        return Collections.unmodifiableMap(out);
    }

    /** A string or number under this key; empty where there is none. */
    static String text(Node node, String key) {
        return node.at(key)
                .filter(value -> !(value instanceof Nothing))
                .map(value -> written(of(value)))
                .orElse("");
    }

    static Map<String, String> texts(Node node) {
        Map<String, String> out = new LinkedHashMap<>();
        if (node instanceof Fields fields) {
            fields.entries().forEach((key, value) -> out.put(key, written(of(value))));
        }
        return Collections.unmodifiableMap(out);
    }

    private static String written(Object value) {
        return value instanceof List<?> || value instanceof Map<?, ?> ? "" : Scalars.written(value);
    }
}
