package coop.ccci.engine.run;

/** This program, as results.json names it: its version and the commit it was built from. */
public record Harness(String version, String commit) {}
