package coop.ccci.model.results;

import java.util.List;
import java.util.Optional;

/**
 * What shows that a run's folder is as the run left it: every file in it but results.json, and the SHA-256, in lower-case hex,
 * of results.json itself in canonical form (RFC 8785) without this digest and the signature.
 */
public record Integrity(List<Artifact> artifacts, String sha256, Optional<Signature> signature) {}
