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

/** Brings a service's several ways of writing the same thing into one: lists of labels into a mapping, short mounts into long ones. */
final class Canonical {
    private static final Set<String> MAPPINGS = Set.of("environment", "labels", "sysctls");
    private static final Set<String> SOURCES = Set.of("configs", "secrets");
    private static final Set<String> LISTS = Set.of("dns", "dns_search", "env_file", "tmpfs");

    private Canonical() {}

    static Fields service(Fields service) {
        Map<String, Node> out = new LinkedHashMap<>();
        service.entries().forEach((key, value) -> out.put(key, entry(key, value)));
        return new Fields(service.place(), out);
    }

    private static Node entry(String key, Node value) {
        if (value instanceof Nothing) {
            return value;
        }
        if (MAPPINGS.contains(key)) {
            return mapping(key, value);
        }
        if (SOURCES.contains(key)) {
            return new Items(
                    value.place(),
                    Shape.items(key, value).stream().map(Canonical::source).toList());
        }
        if (LISTS.contains(key) && !(value instanceof Items)) {
            return new Items(value.place(), List.of(value));
        }
        return switch (key) {
            case "volumes" ->
                new Items(
                        value.place(),
                        Shape.items(key, value).stream()
                                .map(MountSpec::canonical)
                                .toList());
            case "networks" -> networks(value);
            case "deploy" -> deploy(Shape.fields(key, value));
            default -> value;
        };
    }

    private static Fields deploy(Fields deploy) {
        return deploy.get("labels")
                .filter(labels -> !(labels instanceof Nothing))
                .map(labels -> deploy.with("labels", mapping("deploy.labels", labels)))
                .orElse(deploy);
    }

    private static Fields mapping(String key, Node value) {
        Map<String, Node> out = new LinkedHashMap<>();
        if (value instanceof Items items) {
            items.items().forEach(item -> assign(Shape.text(key, item), out));
        } else {
            Shape.fields(key, value).entries().forEach((name, item) -> out.put(name, written(key + "." + name, item)));
        }
        return new Fields(value.place(), out);
    }

    private static void assign(Text item, Map<String, Node> out) {
        int equals = item.value().indexOf('=');
        if (equals < 0) {
            out.put(item.value(), new Nothing(item.place()));
        } else {
            // The source stays whole: which variables a label's name or value holds is a question of the rules.
            Text value = new Text(item.place(), item.value().substring(equals + 1), item.source());
            out.put(item.value().substring(0, equals), value);
        }
    }

    private static Node written(String key, Node item) {
        return switch (item) {
            case Text text -> text;
            case Nothing nothing -> nothing;
            case Atom atom
            when atom.value() instanceof Number ->
                new Text(atom.place(), Scalars.written(atom.value()), Scalars.written(atom.value()));
            case Atom atom ->
                throw BrokenCompose.at(
                        atom.place(),
                        key + " is a boolean, which docker refuses",
                        "put it in quotes: \"" + atom.value() + "\"");
            case Fields _f -> throw Shape.wrong(key, item, "a string");
            case Items _i -> throw Shape.wrong(key, item, "a string");
        };
    }

    private static Node source(Node item) {
        return item instanceof Text text
                ? new Fields(text.place(), new LinkedHashMap<>(Map.of("source", text)))
                : Shape.fields("an entry", item);
    }

    private static Fields networks(Node value) {
        if (!(value instanceof Items items)) {
            return Shape.fields("networks", value);
        }
        Map<String, Node> out = new LinkedHashMap<>();
        List<Node> names = new ArrayList<>(items.items());
        names.forEach(name -> out.put(Shape.text("networks", name).value(), new Nothing(name.place())));
        return new Fields(value.place(), out);
    }
}
