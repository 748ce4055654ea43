package coop.ccci.model.results;

/** A secret found where it must not be: its name (never its value), the place, and how it was encoded. */
public record Leak(String secret, String where, String encoding) {}
