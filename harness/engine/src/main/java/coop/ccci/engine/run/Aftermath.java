package coop.ccci.engine.run;

import coop.ccci.model.results.HostFacts;
import coop.ccci.model.results.Leftover;
import java.util.List;
import java.util.Optional;

/** What was found on the Host after the teardown; {@code unfinished} says in words what of it could not be done. */
record Aftermath(HostFacts host, Optional<Evidence> evidence, List<Leftover> leftovers, List<String> unfinished) {

    /** The Host was never reached, so nothing of ours can be on it. */
    static Aftermath nothingDeployed() {
        return new Aftermath(new HostFacts("", "", 0), Optional.empty(), List.of(), List.of());
    }

    /** Whether the Host is as it was. */
    boolean isClean() {
        return leftovers.isEmpty() && unfinished.isEmpty();
    }
}
