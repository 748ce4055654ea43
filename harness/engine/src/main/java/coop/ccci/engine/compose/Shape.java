package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Node.Atom;
import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Items;
import coop.ccci.engine.compose.Node.Text;
import coop.ccci.model.RecipeProblem;
import java.util.List;
import java.util.Set;

/** Insists on the kind of value a key has to have. */
final class Shape {
    private static final Set<String> TRUE = Set.of("y", "yes", "true", "on");
    private static final Set<String> FALSE = Set.of("n", "no", "false", "off");

    private Shape() {}

    static Fields fields(String key, Node value) {
        if (value instanceof Fields fields) {
            return fields;
        }
        throw wrong(key, value, "a mapping");
    }

    static List<Node> items(String key, Node value) {
        if (value instanceof Items items) {
            return items.items();
        }
        throw wrong(key, value, "a list");
    }

    static Text text(String key, Node value) {
        return switch (value) {
            case Text text -> text;
            case Atom atom
            when atom.value() instanceof Number -> {
                String written = Scalars.written(atom.value());
                yield new Text(atom.place(), written, written);
            }
            case Atom atom -> throw wrong(key, atom, "a string");
            case Fields fields -> throw wrong(key, fields, "a string");
            case Items items -> throw wrong(key, items, "a string");
            case Node.Nothing nothing -> throw wrong(key, nothing, "a string");
        };
    }

    /** A boolean; a text that came from a variable is read as docker reads it. */
    static boolean truth(String key, Node value) {
        if (value instanceof Atom atom && atom.value() instanceof Boolean truth) {
            return truth;
        }
        String word = value instanceof Text text ? text.value().toLowerCase(java.util.Locale.ROOT) : "";
        if (!TRUE.contains(word) && !FALSE.contains(word)) {
            throw wrong(key, value, "true or false");
        }
        return TRUE.contains(word);
    }

    static RecipeProblem wrong(String key, Node value, String wanted) {
        return BrokenCompose.at(value.place(), key + " is not " + wanted, "write " + wanted + " there");
    }
}
