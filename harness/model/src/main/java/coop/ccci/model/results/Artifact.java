package coop.ccci.model.results;

/** A file of the run's folder: its path relative to the folder, and the SHA-256 of its content in lower-case hex. */
public record Artifact(String path, String sha256) {}
