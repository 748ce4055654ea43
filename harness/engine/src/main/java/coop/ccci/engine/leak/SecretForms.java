package coop.ccci.engine.leak;

import coop.ccci.kit.Secret;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every byte pattern of one secret, each once, under the name of the simplest encoding that writes it so. */
final class SecretForms {
    private static final Set<Encoding> BARE = EnumSet.of(Encoding.PLAIN, Encoding.TRIMMED, Encoding.LINE);
    private static final int SHORTEST_LINE = 8;

    private final Map<String, Encoding> forms = new LinkedHashMap<>();

    private SecretForms() {}

    /** The forms of a secret that is worth hiding. */
    static List<Form> of(Secret secret) {
        SecretForms collected = new SecretForms();
        collected.collect(secret.reveal());
        return collected.forms.entrySet().stream()
                .map(form -> new Form(secret.name(), form.getValue(), form.getKey()))
                .toList();
    }

    private void collect(String value) {
        Body trimmed = new Body(value.strip());
        List<Body> lines = lines(value);
        add(Encoding.PLAIN, new Body(value));
        add(Encoding.TRIMMED, trimmed);
        lines.forEach(line -> add(Encoding.LINE, line));
        for (Encoding encoding : EnumSet.complementOf(EnumSet.copyOf(BARE))) {
            add(encoding, trimmed);
            lines.forEach(line -> add(encoding, line));
        }
    }

    private void add(Encoding encoding, Body body) {
        encoding.forms(body).forEach(form -> forms.putIfAbsent(form, encoding));
    }

    // The armour of a key ("-----BEGIN ...") is no secret, and a short line is found in any text.
    private static List<Body> lines(String value) {
        return value.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("-----"))
                .filter(line -> line.length() >= SHORTEST_LINE && !Commonness.isCommon(line))
                .map(Body::new)
                .toList();
    }
}
