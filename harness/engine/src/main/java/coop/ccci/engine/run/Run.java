package coop.ccci.engine.run;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.leak.RunSecrets;
import coop.ccci.engine.lease.LeaseTerm;
import coop.ccci.engine.results.RunFolder;
import coop.ccci.kit.RecipePlugin;
import java.time.Instant;

/** What is given for one run before anything is deployed. */
record Run(
        RunRequest request,
        LeaseTerm leaseTerm,
        RecipePlugin plugin,
        String id,
        Instant started,
        Subject subject,
        WorkFolder work,
        RunFolder folder,
        RunSecrets secrets,
        Journal journal,
        Events events) {

    /** The names of its stacks. */
    StackPair stacks() {
        return StackPair.of(request, id);
    }
}
