package coop.ccci.engine.adversary;

import java.nio.file.Path;

/** A finished attack: what stands in adversary.json, and the folder with it and all its climbs. */
public record Attack(AdversaryReport report, Path folder) {}
