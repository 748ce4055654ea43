package coop.ccci.engine.leak;

import coop.ccci.kit.Secret;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides which values would stand in any text by chance, so that hiding them would hide the log instead. */
final class Commonness {
    private static final int SHORTEST = 6;
    private static final int SHORTEST_NUMBER = 10;
    private static final int FEWEST_CHARACTERS = 4;
    private static final Set<String> WORDS = Set.of(
            "admin123",
            "administrator",
            "backup",
            "changeme",
            "database",
            "default",
            "disabled",
            "enabled",
            "example",
            "example.com",
            "localhost",
            "mariadb",
            "mysqld",
            "nobody",
            "passphrase",
            "password",
            "postgres",
            "postgresql",
            "production",
            "redis",
            "secret",
            "secret_key",
            "sqlite",
            "username");

    private Commonness() {}

    /** Why this secret cannot be told from ordinary text, if so. */
    static Optional<String> of(Secret secret) {
        String value = secret.reveal().strip();
        if (value.equals(secret.name())) {
            return Optional.of("its value is its own name");
        }
        return of(value);
    }

    static boolean isCommon(String text) {
        return of(text).isPresent();
    }

    private static Optional<String> of(String value) {
        if (value.length() < SHORTEST) {
            return Optional.of("it has fewer than " + SHORTEST + " characters");
        }
        if (value.length() < SHORTEST_NUMBER && value.chars().allMatch(Character::isDigit)) {
            return Optional.of("it is a number of fewer than " + SHORTEST_NUMBER + " digits");
        }
        if (value.chars().distinct().count() < FEWEST_CHARACTERS) {
            return Optional.of("it has fewer than " + FEWEST_CHARACTERS + " different characters");
        }
        if (WORDS.contains(value.toLowerCase(Locale.ROOT))) {
            return Optional.of("it is an ordinary word");
        }
        return Optional.empty();
    }
}
