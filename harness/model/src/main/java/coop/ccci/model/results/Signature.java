package coop.ccci.model.results;

/**
 * An Ed25519 signature over the 32 bytes of the digest, in base64; {@code keyId} is the first 16 hex digits of the SHA-256 of
 * the public key as DER.
 */
public record Signature(String keyId, String value) {}
