package coop.ccci.engine.deploy;

import coop.ccci.engine.leak.SecretRegistry;
import coop.ccci.engine.recipe.Environment;
import coop.ccci.kit.Secret;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes up what {@code SECRET_<NAME>_VERSION} lines ask for; a name and version asked for again get the same value. */
public final class GeneratedSecrets {
    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String HEX = "0123456789abcdef";

    private final Map<String, Secret> made = new LinkedHashMap<>();
    private final SecretRegistry registry;
    private final SecureRandom random = new SecureRandom();

    public GeneratedSecrets(SecretRegistry registry) {
        this.registry = registry;
    }

    /** The secrets by short name, each known to the registry before anybody sees it. */
    public synchronized Map<String, Secret> of(List<Environment.SecretSpec> specs) {
        return specs.stream()
                .filter(spec -> spec.generation() == Environment.Generation.GENERATED)
                .collect(Collectors.toMap(Environment.SecretSpec::name, this::secret));
    }

    private Secret secret(Environment.SecretSpec spec) {
        return made.computeIfAbsent(spec.name() + " " + spec.version(), key -> make(spec));
    }

    private Secret make(Environment.SecretSpec spec) {
        String alphabet = spec.charset() == Environment.Charset.HEX ? HEX : LETTERS_AND_DIGITS;
        String value = random.ints(spec.length(), 0, alphabet.length())
                .mapToObj(index -> String.valueOf(alphabet.charAt(index)))
                .collect(Collectors.joining());
        Secret secret = new Secret(spec.name(), value);
        registry.register(secret);
        return secret;
    }
}
