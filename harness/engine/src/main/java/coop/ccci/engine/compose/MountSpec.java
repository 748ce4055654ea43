package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Node.Atom;
import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code volume:/path:ro} into the long form. A volume of one letter is a volume here; docker's command line takes
 * it for a drive of Windows, which is for lint to say.
 */
final class MountSpec {
    private MountSpec() {}

    static Node canonical(Node mount) {
        if (mount instanceof Fields fields) {
            return fields;
        }
        Text text = Shape.text("a mount", mount);
        List<String> parts = List.of(text.value().split(":", -1));
        if (parts.size() > 3 || parts.contains("")) {
            throw BrokenCompose.at(
                    text.place(),
                    "\"" + text.value() + "\" is not a mount",
                    "write it as volume:/path or volume:/path:ro");
        }
        return parts.size() == 1 ? anonymous(text) : named(text, parts);
    }

    private static Fields anonymous(Text text) {
        return fields(text, Map.of("type", string(text, "volume"), "target", string(text, text.value())));
    }

    private static Fields named(Text text, List<String> parts) {
        String source = parts.get(0);
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("type", string(text, isPath(source) ? "bind" : "volume"));
        entries.put("source", string(text, source));
        entries.put("target", string(text, parts.get(1)));
        if (parts.size() == 3 && isReadOnly(List.of(parts.get(2).split(",", -1)))) {
            entries.put("read_only", new Atom(text.place(), true));
        }
        return fields(text, entries);
    }

    /** Of {@code ro} and {@code rw} the last counts. */
    private static boolean isReadOnly(List<String> options) {
        return options.lastIndexOf("ro") > options.lastIndexOf("rw");
    }

    private static boolean isPath(String source) {
        return source.startsWith("/") || source.startsWith(".") || source.startsWith("~") || source.startsWith("\\\\");
    }

    private static Fields fields(Text text, Map<String, Node> entries) {
        return new Fields(text.place(), entries);
    }

    private static Text string(Text from, String value) {
        return new Text(from.place(), value, from.source());
    }
}
