package coop.ccci.model.results;

/** What the head was upgraded from: {@code kind} is {@code release} or {@code target_branch}; {@code ref} the full commit. */
public record BaseRef(String kind, String version, String ref) {}
