package coop.ccci.engine.admission;

import coop.ccci.engine.admission.Rule.Hit;
import coop.ccci.engine.compose.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Goes through the mappings of a file of YAML: keys that stand there twice, and merge keys whose place would matter. */
final class YamlKeys {
    private static final String MERGE = "<<";

    private final String file;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Hit> hits = new ArrayList<>();

    YamlKeys(String file) {
        this.file = file;
    }

    Stream<Hit> hits() {
        return hits.stream();
    }

    void take(Node node) {
        if (!seen.add(node)) {
            return;
        }
        switch (node) {
            case MappingNode mapping -> mapping(mapping);
            case SequenceNode list -> list.getValue().forEach(this::take);
            default -> {}
        }
    }

    private void mapping(MappingNode mapping) {
        Set<String> before = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                key(key, tuple.getValueNode(), before);
            }
            take(tuple.getValueNode());
        }
    }

    private void key(ScalarNode key, Node value, Set<String> before) {
        if (!before.add(key.getValue())) {
            hit(key, "the key \"" + key.getValue() + "\" stands there twice", "remove one of the two");
        }
        if (key.getValue().equals(MERGE)) {
            merge(key, value, before);
        }
    }

    /** An older library of docker's lets a merged key replace one that stands before it, a newer one does not. */
    private void merge(ScalarNode key, Node value, Set<String> before) {
        if (!key.isPlain()) {
            hit(key, "a key is called <<", "rename it, or take it out of its quotes");
        }
        Set<String> merged = new HashSet<>();
        collect(value, merged, Collections.newSetFromMap(new IdentityHashMap<>()));
        merged.retainAll(before);
        merged.stream()
                .sorted()
                .forEach(name -> hit(
                        key,
                        "the key \"" + name + "\" stands before the << that brings it too",
                        "put << at the beginning"));
    }

    private static void collect(Node value, Set<String> into, Set<Node> open) {
        if (!open.add(value)) {
            return;
        }
        switch (value) {
            case SequenceNode list -> list.getValue().forEach(item -> collect(item, into, open));
            case MappingNode mapping -> mapping.getValue().forEach(tuple -> collect(tuple, into, open));
            default -> {}
        }
    }

    private static void collect(NodeTuple tuple, Set<String> into, Set<Node> open) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            if (key.getValue().equals(MERGE)) {
                collect(tuple.getValueNode(), into, open);
            } else {
                into.add(key.getValue());
            }
        }
    }

    private void hit(Node node, String text, String next) {
        hits.add(new Hit(new Place(file, node.getStartMark().getLine() + 1), text, next));
    }
}
