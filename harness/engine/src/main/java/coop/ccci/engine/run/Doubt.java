package coop.ccci.engine.run;

import coop.ccci.engine.host.Host;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import java.util.Optional;

/** Whether a failure tells anything about the recipe: on a Host that has no room left everything fails. */
record Doubt(Host host) {

    /** The same outcome, or unjudged where the recipe failed on a Host that could not have let it pass. */
    Outcome weigh(Outcome outcome) {
        return outcome instanceof Outcome.Fail(var reason)
                ? exhausted().map(why -> unjudged(why, reason.text())).orElse(outcome)
                : outcome;
    }

    private Optional<String> exhausted() {
        try {
            return HostSpace.of(host).exhausted();
        } catch (HostTrouble unreachable) {
            return Optional.of(unreachable.what());
        }
    }

    private static Outcome unjudged(String why, String failure) {
        return Outcome.unver(
                ReasonCode.HOST_TROUBLE,
                why + ", so nobody can tell whose fault this is: " + failure,
                "make room on the host, for example with docker system prune, then run again");
    }
}
