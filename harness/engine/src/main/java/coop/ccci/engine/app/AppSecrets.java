package coop.ccci.engine.app;

import coop.ccci.engine.leak.SecretRegistry;
import coop.ccci.kit.Secret;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The secrets a stack was deployed with, by short name, and new ones for test accounts. */
public final class AppSecrets {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 24;

    private final Map<String, Secret> given;
    private final SecretRegistry registry;
    private final SecureRandom random = new SecureRandom();

    public AppSecrets(Map<String, Secret> given, SecretRegistry registry) {
        this.given = Map.copyOf(given);
        this.registry = registry;
    }

    /** A secret of the stack; an unknown name is an {@link IllegalArgumentException}. */
    public Secret named(String name) {
        Secret secret = given.get(name);
        if (secret == null) {
            throw new IllegalArgumentException(
                    "the stack has no secret \"" + name + "\", it has " + new TreeSet<>(given.keySet()));
        }
        return secret;
    }

    /** A new value, registered before anybody sees it. */
    public Secret fresh(String name) {
        Secret secret = new Secret(name, randomText());
        registry.register(secret);
        return secret;
    }

    private String randomText() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
