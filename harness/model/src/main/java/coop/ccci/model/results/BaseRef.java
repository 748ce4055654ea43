package coop.ccci.model.results;

/**
 * What the head was upgraded from: {@code kind} is {@code release}, {@code target_branch}, or {@code chosen} where somebody
 * named a commit that is neither; {@code ref} is the full commit.
 */
public record BaseRef(String kind, String version, String ref) {}
