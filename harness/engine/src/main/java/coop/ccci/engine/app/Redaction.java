package coop.ccci.engine.app;

import static java.util.Comparator.comparingInt;

import coop.ccci.engine.leak.SecretRegistry;
import java.util.stream.Stream;

/** Puts {@code ***} for every secret that is known by now, so that messages can quote what an app said. */
public record Redaction(SecretRegistry secrets) {

    /** The text without secrets. */
    public String of(String text) {
        String clean = text;
        for (String value : values().toList()) {
            clean = clean.replace(value, "***");
        }
        return clean;
    }

    /** The text's last lines without secrets, at most 600 characters. */
    public String tail(String text) {
        String clean = of(text).strip();
        return clean.length() <= 600 ? clean : "…" + clean.substring(clean.length() - 600);
    }

    private Stream<String> values() {
        return secrets.all().stream()
                .map(secret -> secret.reveal().strip())
                .filter(value -> !value.isEmpty())
                .sorted(comparingInt(String::length).reversed());
    }
}
