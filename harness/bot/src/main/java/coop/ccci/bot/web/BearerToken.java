package coop.ccci.bot.web;

import coop.ccci.kit.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** The token that whoever sends a run's folder has to show. */
record BearerToken(Secret secret) {
    private static final String SCHEME = "Bearer ";

    /** An empty token is nobody's. */
    boolean isUsable() {
        return !secret.reveal().isBlank();
    }

    /** Whether a request shows it, once. */
    boolean isIn(List<String> authorizations) {
        return authorizations.size() == 1
                && authorizations.getFirst().startsWith(SCHEME)
                && MessageDigest.isEqual(
                        bytes(secret.reveal()), bytes(authorizations.getFirst().substring(SCHEME.length())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
