package coop.ccci.engine.record;

import java.nio.file.Path;

/** A finding to be recorded: which one of an adversary's file, and how much it matters. */
public record NewFinding(String phase, Path adversary, String id, Severity severity, String by) {}
