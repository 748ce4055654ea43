package coop.ccci.model.results;

/** One finding: the rule ({@code R001} ..), its severity (error, warn, unver), where (file, and line or service), the text, what to do. */
public record LintFinding(String rule, String severity, String where, String text, String next) {}
