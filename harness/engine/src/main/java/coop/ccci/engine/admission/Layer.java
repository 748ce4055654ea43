package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import coop.ccci.engine.compose.Place;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One compose file, or all of them merged. */
record Layer(Node root) {

    /** A service. */
    record Service(String name, Node node) {

        Optional<Node> at(String... path) {
            return node.at(path);
        }

        /** The items of a list of the service. */
        Stream<Node> items(String key) {
            return node.at(key).stream().flatMap(list -> Nodes.items(list).stream());
        }

        Rule.Hit hit(Place place, String text, String next) {
            return new Rule.Hit(place, Optional.of(name), text, next);
        }
    }

    /** An entry of another section. */
    record Entry(String section, String key, Node node) {
        private static final int PLURAL = 1;

        /** Such as {@code volume data}. */
        String what() {
            return section.substring(0, section.length() - PLURAL) + " " + key;
        }

        boolean isExternal() {
            return node.at("external").map(Nodes::isOn).orElse(false);
        }

        /** The name that it says it has on the Swarm. */
        Optional<Node> name() {
            return node.at("name").or(() -> node.at("external", "name")).filter(Nodes::isWritten);
        }

        Rule.Hit hit(Place place, String text, String next) {
            return new Rule.Hit(place, what() + " " + text, next);
        }
    }

    Stream<Service> services() {
        return section("services").map(entry -> new Service(entry.getKey(), entry.getValue()));
    }

    Stream<Entry> entries(String section) {
        return section(section).map(entry -> new Entry(section, entry.getKey(), entry.getValue()));
    }

    private Stream<Map.Entry<String, Node>> section(String section) {
        return root.at(section).stream().flatMap(entries -> Nodes.entries(entries).entrySet().stream());
    }
}
