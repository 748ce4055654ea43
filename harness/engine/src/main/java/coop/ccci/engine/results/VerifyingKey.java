package coop.ccci.engine.results;

import coop.ccci.model.results.Signature;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public half of a key that results are signed with. */
public record VerifyingKey(PublicKey key) {

    /** Reads a PEM file; anything but an Ed25519 public key is a {@link coop.ccci.model.UsageProblem}. */
    public static VerifyingKey read(Path pem) {
        return new VerifyingKey(new PemFile(pem, "--key")
                .read("PUBLIC KEY", (factory, der) -> factory.generatePublic(new X509EncodedKeySpec(der))));
    }

    /** What a signature names it by: the first 16 hex digits of the SHA-256 of the key as DER. */
    public String id() {
        return Sha256.hex(key.getEncoded()).substring(0, 16);
    }

    /** Whether this signature was made with the private half, over this very digest. */
    boolean made(Signature signature, byte[] digest) {
        try {
            java.security.Signature verifier = java.security.Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(digest);
            return verifier.verify(Base64.getDecoder().decode(signature.value()));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
