package coop.ccci.engine.results;

import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Ed25519 key in a PEM file, as {@code openssl} writes it; {@code namedBy} says what named the file. */
record PemFile(Path file, String namedBy) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    /** Makes a key of the bytes in a file. */
    @FunctionalInterface
    interface Decoder<K extends Key> {
        K decode(KeyFactory factory, byte[] der) throws GeneralSecurityException;
    }

    /** The key; a file that cannot be read or holds anything else is a {@link UsageProblem}, which shows nothing of it. */
    <K extends Key> K read(String label, Decoder<K> decoder) {
        Matcher block = BLOCK.matcher(text());
        if (!block.find()) {
            throw unusable("it is no PEM file", label);
        }
        if (!block.group(1).equals(label)) {
            throw unusable("it holds a \"" + block.group(1) + "\"", label);
        }
        try {
            return decoder.decode(
                    KeyFactory.getInstance("Ed25519"), Base64.getMimeDecoder().decode(block.group(2)));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            throw unusable("the key in it is not of Ed25519", label);
        }
    }

    private String text() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UsageProblem(
                    "reading the key " + file + " that " + namedBy + " names: " + unreadable,
                    "name a file that can be read");
        }
    }

    private UsageProblem unusable(String why, String label) {
        return new UsageProblem(
                "reading the key " + file + " that " + namedBy + " names: " + why,
                "name a \"" + label + "\" of Ed25519 in PEM; openssl genpkey -algorithm ed25519 makes a private key, "
                        + "and openssl pkey -pubout its public half");
    }
}
