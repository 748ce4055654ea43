package coop.ccci.tests.canary;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.ccci.model.RungName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code canary.yml} says: what is broken and why that matters, in one sentence; the lab recipe it starts from; what is
 * changed in the head, the base, the plug-in or the ports; a stack that stands on the Host before; and which rungs are climbed.
 */
record CanarySpec(
        @JsonProperty(required = true) Scenario scenario,
        @JsonProperty(required = true) String broken,
        @JsonProperty(required = true) String recipe,
        @JsonProperty(required = true) Set<RungName> rungs,
        List<Edit> base,
        List<Edit> head,
        Optional<String> lightweightTag,
        Optional<PluginChange> plugin,
        Optional<Fault> fault,
        Optional<String> neighbour) {

    /** In this file of the recipe, this text, which must be there, is replaced. */
    record Edit(
            @JsonProperty(required = true) String file,
            @JsonProperty(required = true) String replace,
            @JsonProperty(required = true) String by) {}

    /** How long its climb is, compared with others. */
    int cost() {
        return rungs.contains(RungName.BACKUP_RESTORE) ? 3 : rungs.contains(RungName.UPGRADE) ? 2 : 1;
    }
}
