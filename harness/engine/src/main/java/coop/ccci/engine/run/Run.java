package coop.ccci.engine.run;

import coop.ccci.engine.admission.Gate;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.leak.RunSecrets;
import coop.ccci.engine.lease.LeaseTerm;
import coop.ccci.engine.results.RunFolder;
import coop.ccci.kit.RecipePlugin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is given for one run before anything is deployed. */
record Run(
        RunRequest request,
        LeaseTerm leaseTerm,
        RecipePlugin plugin,
        Ports ports,
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
        return StackPair.of(
                request.recipe(), request.pullRequest(), subject.head().commit(), id);
    }

    /** What every tree has to pass before it is deployed. */
    Gate gate() {
        return new Gate(request.trust(), plugin.settings().ports());
    }

    /** The command line that repeats the run, at the very commit it judged: a branch may have moved by then. */
    List<String> command() {
        List<String> words = new ArrayList<>(request.command());
        int ref = words.indexOf("--ref");
        if (ref >= 0 && ref + 1 < words.size()) {
            words.set(ref + 1, subject.head().commit().value());
        }
        return List.copyOf(words);
    }
}
