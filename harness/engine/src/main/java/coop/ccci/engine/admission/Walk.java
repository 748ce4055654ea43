package coop.ccci.engine.admission;

import coop.ccci.engine.admission.Form.Keys;
import coop.ccci.engine.admission.Form.Named;
import coop.ccci.engine.admission.Rule.Hit;
import coop.ccci.engine.compose.Node;
import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Items;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares a compose file with the list, from the top to every value. */
final class Walk {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final String EXTENSION = "x-";

    private Walk() {}

    /** What a step off the list is about. */
    enum About {
        KEY,
        VALUE
    }

    /** A step off the list. */
    record Stray(About about, Hit hit) {}

    static Stream<Stray> through(Layer layer) {
        return Nodes.entries(layer.root()).entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(EXTENSION))
                .flatMap(entry -> key(Trail.TOP, Grammar.STACK, entry));
    }

    private static Stream<Stray> step(Trail trail, Form form, Node node) {
        if (!Nodes.isWritten(node)) {
            return Stream.of();
        }
        return switch (form) {
            case Keys keys -> keys(trail, keys, node);
            case Named named -> named(trail, named, node);
            case Form.Every every -> every(trail, every, node);
            case Form.Either either -> either(trail, either, node);
            case Form.Anything _a -> Stream.of();
            case Form.Written written -> value(trail, node, written.wanted(), Values.isWritten(node, written));
            case Form.Lasting lasting -> value(trail, node, lasting.toString(), Values.isLasting(node, lasting));
            case Form.Counted counted -> value(trail, node, counted.toString(), Values.isCounted(node, counted));
            case Form.Switch _s -> value(trail, node, "true or false", Values.isSwitch(node));
        };
    }

    private static Stream<Stray> keys(Trail trail, Keys keys, Node node) {
        return node instanceof Fields fields
                ? fields.entries().entrySet().stream().flatMap(entry -> key(trail, keys, entry))
                : value(trail, node, "a mapping", false);
    }

    private static Stream<Stray> key(Trail trail, Keys keys, Map.Entry<String, Node> entry) {
        Trail here = trail.to(entry.getKey());
        return Optional.ofNullable(keys.known().get(entry.getKey()))
                .map(form -> step(here, form, entry.getValue()))
                .orElseGet(() -> Stream.of(new Stray(
                        About.KEY,
                        here.hit(
                                entry.getValue().place(),
                                here.words() + " is not on the list of keys that a recipe may have",
                                "remove it"))));
    }

    private static Stream<Stray> named(Trail trail, Named named, Node node) {
        return node instanceof Fields fields
                ? fields.entries().entrySet().stream().flatMap(entry -> name(trail, named, entry))
                : value(trail, node, "a mapping", false);
    }

    private static Stream<Stray> name(Trail trail, Named named, Map.Entry<String, Node> entry) {
        Trail here = trail.to(entry.getKey());
        boolean plain = NAME.matcher(entry.getKey()).matches();
        return Stream.concat(
                value(here, entry.getValue(), "called by letters, digits, _ . and -", plain),
                step(here, named.entry(), entry.getValue()));
    }

    private static Stream<Stray> every(Trail trail, Form.Every every, Node node) {
        return node instanceof Items items
                ? items.items().stream().flatMap(item -> step(trail, every.item(), item))
                : value(trail, node, "a list", false);
    }

    private static Stream<Stray> either(Trail trail, Form.Either either, Node node) {
        Form form = node instanceof Fields ? either.second() : either.first();
        return step(trail, form, node);
    }

    private static Stream<Stray> value(Trail trail, Node node, String wanted, boolean right) {
        return right
                ? Stream.of()
                : Stream.of(new Stray(
                        About.VALUE,
                        trail.hit(
                                node.place(),
                                trail.words() + Values.quoted(node) + " is not " + wanted,
                                "write " + wanted + ", or remove it")));
    }
}
