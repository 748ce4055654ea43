package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** The text that an encoding is applied to: a secret's value, or one line of it. */
record Body(String text) {

    /** Its bytes in UTF-8, one character per byte. */
    String bytes() {
        return bytesOf(text);
    }

    /** The bytes of any text in UTF-8, one character per byte. */
    static String bytesOf(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    @Override
    public String toString() {
        return "***";
    }
}
