package coop.ccci.engine.run;

import coop.ccci.model.Flags;
import coop.ccci.model.results.HostFacts;
import coop.ccci.model.results.Leak;
import coop.ccci.model.results.Leftover;
import java.util.List;

/** What was found on the Host after the teardown; {@code unfinished} says in words what of it could not be done. */
record Aftermath(HostFacts host, List<Leftover> leftovers, List<Leak> leaks, List<String> unfinished) {

    /** The Host was never reached, so nothing of ours can be on it. */
    static Aftermath nothingDeployed() {
        return new Aftermath(new HostFacts("", "", 0), List.of(), List.of(), List.of());
    }

    Flags flags() {
        return new Flags(leftovers.isEmpty() && unfinished.isEmpty(), leaks.isEmpty());
    }
}
