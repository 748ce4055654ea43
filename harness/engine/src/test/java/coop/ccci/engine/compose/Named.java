package coop.ccci.engine.compose;

import java.util.Map;
import java.util.Objects;

/** An entry that a test knows to be there. */
final class Named {
    private Named() {}

    static <T> T in(Map<String, T> entries, String name) {
        return Objects.requireNonNull(entries.get(name), () -> "no " + name + " in " + entries.keySet());
    }
}
