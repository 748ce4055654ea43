package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** One byte pattern by which one secret is recognised. */
final class Form {
    private final String secret;
    private final Encoding encoding;
    private final byte[] bytes;

    Form(String secret, Encoding encoding, String bytes) {
        this.secret = secret;
        this.encoding = encoding;
        this.bytes = bytes.getBytes(ISO_8859_1);
    }

    /** The secret's name. */
    String secret() {
        return secret;
    }

    Encoding encoding() {
        return encoding;
    }

    int length() {
        return bytes.length;
    }

    void copyTo(byte[] target, int count) {
        System.arraycopy(bytes, 0, target, 0, count);
    }

    /** Whether the part {@code [from, to)} of this form stands in the data at {@code place}. */
    boolean stands(int from, int to, byte[] data, int place) {
        return Arrays.equals(bytes, from, to, data, place, place + to - from);
    }

    @Override
    public String toString() {
        return encoding.label() + " of " + secret;
    }
}
