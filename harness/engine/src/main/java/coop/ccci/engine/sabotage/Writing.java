package coop.ccci.engine.sabotage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** A way to write a text so that a reader can still tell what it was. */
enum Writing {
    PLAIN("plain"),
    BASE64("base64"),
    HEX("hex"),
    PERCENT("percent-encoded"),
    JSON("as JSON escapes"),
    HTML("as HTML entities"),
    SHELL("as shell escapes"),
    UTF_16("in UTF-16");

    private final String words;

    Writing(String words) {
        this.words = words;
    }

    /** How a sentence says it. */
    String words() {
        return words;
    }

    /** The text, written so. */
    byte[] of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (this) {
            case PLAIN -> bytes;
            case BASE64 -> Base64.getEncoder().encode(bytes);
            case HEX -> ascii(HexFormat.of().formatHex(bytes));
            case PERCENT -> each(text, "%%%02X");
            case JSON -> each(text, "\\u%04x");
            case HTML -> each(text, "&#%d;");
            case SHELL -> each(text, "\\x%02x");
            case UTF_16 -> text.getBytes(StandardCharsets.UTF_16LE);
        };
    }

    private static byte[] each(String text, String format) {
        return ascii(text.chars()
                .mapToObj(letter -> String.format(Locale.ROOT, format, letter))
                .collect(Collectors.joining()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
