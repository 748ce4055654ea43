package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Masks what is about to be published or logged: every form of every secret known now becomes {@code ***}. */
public final class Masker {
    private final RunSecrets secrets;

    public Masker(RunSecrets secrets) {
        this.secrets = secrets;
    }

    /** The text without secrets; the text itself if there are none in it. */
    public String mask(String text) {
        byte[] plain = text.getBytes(UTF_8);
        byte[] masked = mask(plain);
        return Arrays.equals(plain, masked) ? text : new String(masked, UTF_8);
    }

    private byte[] mask(byte[] plain) {
        ByteArrayOutputStream masked = new ByteArrayOutputStream(plain.length);
        try (OutputStream masking = mask(masked)) {
            masking.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return masked.toByteArray();
    }

    /** A stream that writes to the target without secrets; closing it closes the target. */
    public OutputStream mask(OutputStream target) {
        return new MaskingOutputStream(target, secrets);
    }
}
