package coop.ccci.model.results;

/** How long one phase took on one stack ({@code head}, {@code base} or {@code -}); milliseconds since the run began. */
public record Timing(String phase, String stack, long startMs, long ms) {}
