package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Compose.Config;
import coop.ccci.engine.compose.Compose.Network;
import coop.ccci.engine.compose.Compose.SecretRef;
import coop.ccci.engine.compose.Compose.Volume;
import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Nothing;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes the record of a stack from its merged files, and checks that what it refers to is there. */
final class StackReader {
    private final Path folder;
    private final Fields root;
    private final Map<String, String> variables;

    StackReader(Path folder, Fields root, Map<String, String> variables) {
        this.folder = folder;
        this.root = root;
        this.variables = variables;
    }

    Compose compose() {
        Compose compose = new Compose(
                Plain.text(root, "version"),
                section("services", (name, node) -> new ServiceReader(name, node, variables).service()),
                section("volumes", (key, node) -> new Volume(key, isExternal(node))),
                section("configs", this::config),
                section("secrets", this::secret),
                section("networks", (key, node) -> new Network(key, name(node), isExternal(node))));
        References.check(compose, root);
        return compose;
    }

    private <T> Map<String, T> section(String section, BiFunction<String, Fields, T> reader) {
        Map<String, T> out = new LinkedHashMap<>();
        root.get(section)
                .filter(node -> !(node instanceof Nothing))
                .ifPresent(node -> Shape.fields(section, node)
                        .entries()
                        .forEach((key, entry) ->
                                out.put(key, reader.apply(key, fieldsOrNone(section + "." + key, entry)))));
        return Collections.unmodifiableMap(out);
    }

    private static Fields fieldsOrNone(String key, Node entry) {
        return entry instanceof Nothing nothing ? new Fields(nothing.place(), Map.of()) : Shape.fields(key, entry);
    }

    private Config config(String key, Fields node) {
        return new Config(key, file("config " + key, node), name(node), isExternal(node));
    }

    private SecretRef secret(String key, Fields node) {
        file("secret " + key, node);
        return new SecretRef(key, name(node), isExternal(node));
    }

    /** The file of a config or secret; docker reads it on the Host, so it must not lead out of the recipe. */
    private Optional<String> file(String what, Fields node) {
        if (isExternal(node) || node.get("driver").isPresent()) {
            return Optional.empty();
        }
        String file = Plain.text(node, "file");
        if (file.isEmpty()) {
            throw BrokenCompose.at(node.place(), what + " is neither external nor has it a file", "give it a file");
        }
        RecipeFile.check(folder, file, node.at("file").orElse(node).place(), what);
        return Optional.of(file);
    }

    private static boolean isExternal(Fields node) {
        return node.get("external")
                .map(external -> external instanceof Fields || Shape.truth("external", external))
                .orElse(false);
    }

    private static Optional<String> name(Fields node) {
        String own = Plain.text(node, "name");
        String old =
                node.at("external", "name").map(Plain::of).map(Object::toString).orElse("");
        return Optional.of(own.isEmpty() ? old : own).filter(name -> !name.isEmpty());
    }
}
