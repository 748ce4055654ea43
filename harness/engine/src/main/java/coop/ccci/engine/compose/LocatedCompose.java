package coop.ccci.engine.compose;

import java.util.Optional;

/** A stack together with the merged text it was read from, for whoever has to say where something stands. */
public record LocatedCompose(Compose compose, Node root) {

    /** Where the value at this path of keys stands, or failing that the nearest key above it. */
    public Place place(String... path) {
        for (int length = path.length; length > 0; length--) {
            Optional<Node> found = root.at(java.util.Arrays.copyOf(path, length));
            if (found.isPresent()) {
                return found.get().place();
            }
        }
        return root.place();
    }

    /** What the file says at this path before variables are filled in. */
    public Optional<String> source(String... path) {
        return root.at(path)
                .flatMap(node -> node instanceof Node.Text text ? Optional.of(text.source()) : Optional.empty());
    }
}
