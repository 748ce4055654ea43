package coop.ccci.engine.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** The example keys of RFC 8410, as {@code openssl} writes such, and others that are made anew. */
final class Keys {
    static final String ID = "a1e9156054e04fac";
    static final String PRIVATE =
            pem("PRIVATE KEY", "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC");
    static final String PUBLIC = pem("PUBLIC KEY", "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=");

    private Keys() {}

    static SigningKey signing(Path folder) {
        return SigningKey.read(file(folder, "private.pem", PRIVATE));
    }

    static VerifyingKey verifying(Path folder) {
        return VerifyingKey.read(file(folder, "public.pem", PUBLIC));
    }

    static VerifyingKey anotherVerifying() {
        return new VerifyingKey(pair("Ed25519").getPublic());
    }

    static String privateOf(String kind) {
        return pem(
                "PRIVATE KEY",
                Base64.getEncoder().encodeToString(pair(kind).getPrivate().getEncoded()));
    }

    static Path file(Path folder, String name, String pem) {
        try {
            return Files.writeString(folder.resolve(name), pem);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static KeyPair pair(String kind) {
        try {
            return KeyPairGenerator.getInstance(kind).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String label, String base64) {
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
