package coop.ccci.model.results;

import java.util.List;

/** Enough to run the same thing again. */
public record Provenance(
        String recipeRepo,
        String tree,
        String harnessVersion,
        String harnessCommit,
        String pluginDigest,
        HostFacts host,
        List<ImageRef> images,
        String seed,
        List<String> command) {}
