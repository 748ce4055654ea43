package coop.ccci.engine.recipe;

import coop.ccci.engine.recipe.Environment.Charset;
import coop.ccci.engine.recipe.Environment.Generation;
import coop.ccci.engine.recipe.Environment.SecretSpec;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code SECRET_<NAME>_VERSION=v1 # length=128 charset=hex generate=false}. */
final class SecretLine {
    private static final Pattern NAME = Pattern.compile("SECRET_(.+)_VERSION");
    private static final Pattern MODIFIER = Pattern.compile("(?:^|\\s)([a-z]+)=([^\\s,;]+)");
    private static final int DEFAULT_LENGTH = 32;
    private static final int MAX_LENGTH = 4096;

    private final EnvLine.Assignment line;
    private int length = DEFAULT_LENGTH;
    private Charset charset = Charset.ALPHANUMERIC;
    private Generation generation = Generation.GENERATED;

    private SecretLine(EnvLine.Assignment line) {
        this.line = line;
    }

    static Optional<SecretSpec> read(EnvLine.Assignment line, String version) {
        Matcher name = NAME.matcher(line.name());
        return name.matches()
                ? Optional.of(new SecretLine(line).spec(name.group(1).toLowerCase(Locale.ROOT), version))
                : Optional.empty();
    }

    private SecretSpec spec(String name, String version) {
        if (version.isEmpty()) {
            throw EnvLine.broken(line.line(), line.name() + " is empty", "give the secret a version, such as v1");
        }
        Matcher modifier = MODIFIER.matcher(line.comment());
        while (modifier.find()) {
            apply(modifier.group(1), modifier.group(2));
        }
        return new SecretSpec(name, version, length, charset, generation);
    }

    private void apply(String modifier, String value) {
        switch (modifier) {
            case "length" -> length = length(value);
            case "charset" -> charset = charset(value);
            case "generate" -> generation = value.equalsIgnoreCase("false") ? Generation.GIVEN : Generation.GENERATED;
            default -> {} // the comment is prose to everybody else
        }
    }

    private int length(String value) {
        if (!value.matches("[1-9]\\d{0,3}") || Integer.parseInt(value) > MAX_LENGTH) {
            throw EnvLine.broken(
                    line.line(),
                    "length=" + value + " is no length of a secret",
                    "give a number from 1 to " + MAX_LENGTH);
        }
        return Integer.parseInt(value);
    }

    private Charset charset(String value) {
        return switch (value) {
            case "hex" -> Charset.HEX;
            // Letters and digits are allowed wherever special characters are.
            case "default", "special", "safespecial", "alphanumeric" -> Charset.ALPHANUMERIC;
            default ->
                throw EnvLine.broken(
                        line.line(), "charset=" + value + " is not known", "use default, special, safespecial or hex");
        };
    }
}
