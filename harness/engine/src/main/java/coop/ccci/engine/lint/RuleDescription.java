package coop.ccci.engine.lint;

/** A rule as the documentation lists it: its id, its severity (error, warn, unver), what it checks. */
public record RuleDescription(String id, String severity, String checks) {}
