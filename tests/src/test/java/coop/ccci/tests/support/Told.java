package coop.ccci.tests.support;

import java.util.Map;

/** One event as a listener was told it. */
public record Told(String kind, String text, Map<String, String> facts) {}
