package coop.ccci.engine.results;

import coop.ccci.model.results.Signature;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private key that results are signed with; prints as the id of its public half. */
public final class SigningKey {
    /** The environment variable that names its file. */
    public static final String VARIABLE = "CC_CI_SIGNING_KEY";

    private final PrivateKey key;
    private final VerifyingKey publicHalf;

    private SigningKey(EdECPrivateKey key) {
        this.key = key;
        this.publicHalf = publicHalfOf(key);
    }

    /** Reads a PKCS#8 PEM file; anything but an Ed25519 private key is a {@link coop.ccci.model.UsageProblem}. */
    public static SigningKey read(Path pem) {
        return new SigningKey(new PemFile(pem, VARIABLE).read("PRIVATE KEY", (factory, der) ->
                (EdECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(der))));
    }

    /** What it takes to check its signatures. */
    public VerifyingKey publicHalf() {
        return publicHalf;
    }

    Signature sign(byte[] digest) {
        try {
            java.security.Signature signer = java.security.Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(digest);
            return new Signature(publicHalf.id(), Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("signing with an Ed25519 key", impossible);
        }
    }

    @Override
    public String toString() {
        return publicHalf.id();
    }

    /** Java derives no public key from a private one, but its generator does from the private key's bytes. */
    private static VerifyingKey publicHalfOf(EdECPrivateKey key) {
        byte[] seed = key.getBytes().orElseThrow();
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            KeyPair pair = generator.generateKeyPair();
            if (!pair.getPrivate().equals(key)) {
                throw new IllegalStateException("this Java makes another key pair of a private key's bytes");
            }
            return new VerifyingKey(pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has Ed25519", impossible);
        }
    }

    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
