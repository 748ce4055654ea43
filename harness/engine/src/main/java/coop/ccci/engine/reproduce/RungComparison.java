package coop.ccci.engine.reproduce;

import coop.ccci.model.Reason;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import java.util.Optional;

/** Every rung: its status, and the reason's code where it is not a pass. */
record RungComparison(Differences all) {

    void compare() {
        for (RungName rung : RungName.values()) {
            String one = seen(all.first(), rung);
            String other = seen(all.second(), rung);
            all.outcome(
                    "rung " + rung.wire(),
                    one,
                    other,
                    "it was " + one + text(all.first(), rung) + " and is " + other + text(all.second(), rung));
        }
    }

    private static String seen(Results results, RungName rung) {
        String status =
                Optional.ofNullable(results.rungs().get(rung)).map(Status::wire).orElse("");
        return reason(results, rung)
                .map(reason -> status + " " + reason.code().wire())
                .orElse(status);
    }

    private static String text(Results results, RungName rung) {
        return reason(results, rung).map(reason -> " (" + reason.text() + ")").orElse("");
    }

    private static Optional<Reason> reason(Results results, RungName rung) {
        return Optional.ofNullable(results.reasons().get(rung));
    }
}
