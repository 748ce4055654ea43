package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Items;
import coop.ccci.engine.compose.Node.Text;
import coop.ccci.model.RecipeProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the YAML library's graph into a tree of ours: aliases copied, merge keys followed, the whole of it bounded. */
final class YamlNodes {
    private static final int MAX_NODES = 100_000;

    private final String file;
    private final Set<org.yaml.snakeyaml.nodes.Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int count;

    YamlNodes(String file) {
        this.file = file;
    }

    Fields fields(MappingNode mapping) {
        enter(mapping);
        Map<String, Node> own = new LinkedHashMap<>();
        Map<String, Node> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (isMergeKey(tuple.getKeyNode())) {
                merge(tuple.getValueNode(), merged);
            } else {
                put(own, tuple);
            }
        }
        open.remove(mapping);
        merged.forEach(own::putIfAbsent);
        return new Fields(place(mapping), own);
    }

    private void put(Map<String, Node> fields, NodeTuple tuple) {
        String key = key(tuple.getKeyNode());
        if (fields.containsKey(key)) {
            throw BrokenCompose.at(
                    place(tuple.getKeyNode()), "the key \"" + key + "\" stands there twice", "remove one of the two");
        }
        // An entry stands where its key stands, also where its value begins on a later line.
        fields.put(key, at(place(tuple.getKeyNode()), node(tuple.getValueNode())));
    }

    private void merge(org.yaml.snakeyaml.nodes.Node value, Map<String, Node> into) {
        switch (value) {
            case MappingNode mapping -> fields(mapping).entries().forEach(into::putIfAbsent);
            case SequenceNode list -> list.getValue().forEach(item -> merge(item, into));
            default -> throw BrokenCompose.at(place(value), "<< does not name a mapping", "let it name an anchor");
        }
    }

    private Node node(org.yaml.snakeyaml.nodes.Node node) {
        return switch (node) {
            case MappingNode mapping -> fields(mapping);
            case SequenceNode list -> items(list);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw BrokenCompose.at(place(node), "this YAML is not understood", "write it plainly");
        };
    }

    private Items items(SequenceNode list) {
        enter(list);
        List<Node> items = new ArrayList<>();
        list.getValue().forEach(item -> items.add(node(item)));
        open.remove(list);
        return new Items(place(list), items);
    }

    private Node scalar(ScalarNode scalar) {
        counted(scalar);
        Place place = place(scalar);
        String text = scalar.getValue();
        Node plain = Scalars.plain(place, text);
        boolean madeText = scalar.getTag().equals(Tag.STR) && !(plain instanceof Text);
        return scalar.isPlain() && !madeText ? plain : new Text(place, text, text);
    }

    private String key(org.yaml.snakeyaml.nodes.Node key) {
        if (key instanceof ScalarNode scalar && scalar(scalar) instanceof Text text) {
            return text.value();
        }
        throw BrokenCompose.at(place(key), "a key is not a string", "put it in quotes");
    }

    private static boolean isMergeKey(org.yaml.snakeyaml.nodes.Node key) {
        return key instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    private void enter(org.yaml.snakeyaml.nodes.Node node) {
        counted(node);
        if (!open.add(node)) {
            throw BrokenCompose.at(place(node), "an anchor contains itself", "break the circle");
        }
    }

    private void counted(org.yaml.snakeyaml.nodes.Node node) {
        if (++count > MAX_NODES) {
            throw tooLarge(node);
        }
    }

    private RecipeProblem tooLarge(org.yaml.snakeyaml.nodes.Node node) {
        return BrokenCompose.at(
                place(node), "with its aliases the file has more than " + MAX_NODES + " values", "use fewer aliases");
    }

    private Place place(org.yaml.snakeyaml.nodes.Node node) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }

    private static Node at(Place place, Node node) {
        return switch (node) {
            case Fields fields -> new Fields(place, fields.entries());
            case Items items -> new Items(place, items.items());
            case Text text -> new Text(place, text.value(), text.source());
            case Node.Atom atom -> new Node.Atom(place, atom.value());
            case Node.Nothing nothing -> new Node.Nothing(place);
        };
    }
}
