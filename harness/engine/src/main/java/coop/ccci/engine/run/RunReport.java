package coop.ccci.engine.run;

import coop.ccci.model.results.Results;
import java.nio.file.Path;

/** A finished run: what stands in results.json, and the folder it stands in. */
public record RunReport(Results results, Path folder) {}
