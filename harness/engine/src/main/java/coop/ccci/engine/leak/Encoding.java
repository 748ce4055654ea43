package coop.ccci.engine.leak;

import java.util.stream.Stream;

/** A way in which a secret can stand in an output, simplest first; forms that coincide are named after the simplest. */
enum Encoding {
    PLAIN("plain"),
    TRIMMED("trimmed"),
    LINE("line"),
    BASE64("base64"),
    BASE64_URL("base64url"),
    HEX("hex"),
    PERCENT("percent"),
    JSON("json"),
    HTML("html"),
    SHELL("shell"),
    UTF16("utf-16");

    private final String label;

    Encoding(String label) {
        this.label = label;
    }

    /** What results.json calls it. */
    String label() {
        return label;
    }

    /** Every way in which this encoding writes the body, one character per byte. */
    Stream<String> forms(Body body) {
        return switch (this) {
            case PLAIN, TRIMMED, LINE -> Stream.of(body.bytes());
            case BASE64 -> Base64Forms.standard(body);
            case BASE64_URL -> Base64Forms.urlSafe(body);
            case HEX -> HexForms.of(body);
            case PERCENT -> PercentForms.of(body);
            case JSON -> JsonForms.of(body);
            case HTML -> HtmlForms.of(body);
            case SHELL -> ShellForms.of(body);
            case UTF16 -> Utf16Forms.of(body);
        };
    }
}
