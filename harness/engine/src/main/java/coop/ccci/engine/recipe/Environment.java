package coop.ccci.engine.recipe;

import java.util.List;
import java.util.Map;

/**
 * A recipe's {@code .env.sample} as a run uses it: variables in order, the compose files that {@code COMPOSE_FILE} names
 * in order, and what secrets it asks for.
 */
public record Environment(Map<String, String> variables, List<String> composeFiles, List<SecretSpec> secrets) {

    /** One {@code SECRET_<NAME>_VERSION} line: short lower-case name, version, and its modifiers. */
    public record SecretSpec(String name, String version, int length, Charset charset, Generation generation) {}

    /** The characters a secret is made of. */
    public enum Charset {
        ALPHANUMERIC,
        HEX
    }

    /** Whether the run makes the secret up. */
    public enum Generation {
        GENERATED,
        GIVEN
    }
}
