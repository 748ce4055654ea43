package coop.ccci.engine.run;

import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.results.HostFacts;
import coop.ccci.model.results.Leftover;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was found on the Host after the teardown; {@code unfinished} says in words what of it could not be done. */
record Aftermath(HostFacts host, Optional<Evidence> evidence, List<Leftover> leftovers, List<String> unfinished) {

    /** The Host was never reached, so nothing of ours can be on it. */
    static Aftermath nothingDeployed() {
        return new Aftermath(new HostFacts("", "", 0), Optional.empty(), List.of(), List.of());
    }

    /** The same, with what of these steps could not be undone. */
    Aftermath after(List<Undo.Undone> steps) {
        Stream<String> troubles =
                steps.stream().filter(step -> !step.isDone()).map(step -> step.what() + ": " + step.trouble());
        return new Aftermath(
                host,
                evidence,
                leftovers,
                Stream.concat(unfinished.stream(), troubles).toList());
    }

    /** Whether the Host is as it was. */
    boolean isClean() {
        return leftovers.isEmpty() && unfinished.isEmpty();
    }
}
