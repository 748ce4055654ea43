package coop.ccci.bot.trigger;

import coop.ccci.kit.Secret;
import coop.ccci.model.UsageProblem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What forge and bot share: a body that carries the right HMAC-SHA256 comes from the forge. Never empty. */
final class HookSecret {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    HookSecret(Secret secret) {
        if (secret.reveal().isBlank()) {
            throw new UsageProblem(
                    "the webhook's secret " + secret.name() + " is empty: anybody could sign with it",
                    "set the same long random text here and in the forge's webhook");
        }
        key = new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Whether there are signatures, and each is that of the body, in hex. */
    boolean signed(byte[] body, List<String> signatures) {
        if (signatures.isEmpty()) {
            return false;
        }
        byte[] right = digest(body);
        return signatures.stream()
                .allMatch(signature -> bytes(signature)
                        .filter(given -> MessageDigest.isEqual(right, given))
                        .isPresent());
    }

    private byte[] digest(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static Optional<byte[]> bytes(String hex) {
        try {
            return Optional.of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
    }
}
