package coop.ccci.engine.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One value of a compose file that still knows where it stands. */
public sealed interface Node {

    /** Where it stands. */
    Place place();

    /** A mapping, in the file's order. */
    record Fields(Place place, Map<String, Node> entries) implements Node {
        Optional<Node> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        Fields with(String key, Node value) {
            Map<String, Node> copy = new LinkedHashMap<>(entries);
            copy.put(key, value);
            return new Fields(place, copy);
        }
    }

    /** A sequence. */
    record Items(Place place, List<Node> items) implements Node {}

    /** A string; {@code source} is what the file says before variables are filled in. */
    record Text(Place place, String value, String source) implements Node {}

    /** A number or a boolean. */
    record Atom(Place place, Object value) implements Node {}

    /** Null, or nothing after the colon. */
    record Nothing(Place place) implements Node {}

    /** The value at a path of keys, where there is one. */
    default Optional<Node> at(String... path) {
        Optional<Node> here = Optional.of(this);
        for (String key : path) {
            here = here.flatMap(node -> node instanceof Fields fields ? fields.get(key) : Optional.empty());
        }
        return here;
    }
}
