package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.stream.Stream;

/** Two bytes per character, in both orders; the two overlap in most texts, so they share one name. */
final class Utf16Forms {
    private Utf16Forms() {}

    static Stream<String> of(Body body) {
        return Stream.of(UTF_16LE, UTF_16BE).map(order -> new String(body.text().getBytes(order), ISO_8859_1));
    }
}
