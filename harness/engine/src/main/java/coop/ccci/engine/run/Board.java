package coop.ccci.engine.run;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.event.Fact;
import coop.ccci.model.Outcome;
import coop.ccci.model.Reason;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Rungs;
import coop.ccci.model.Status;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The outcome of every rung so far, from all lanes; a rung that nobody came to is unverified. */
final class Board {
    private static final Outcome INTERRUPTED =
            Outcome.unver(ReasonCode.INTERRUPTED, "the run was stopped from outside", "run it again");

    private final Map<RungName, Outcome> outcomes = new EnumMap<>(RungName.class);
    private final Events events;
    private boolean stopped;

    Board(Events events) {
        this.events = events;
    }

    /** From now on only a pass is believed: what is interrupted half-way looks like anything. */
    synchronized void stop() {
        stopped = true;
        events.tell(EventKind.NOTE, "stopped from outside; taking everything down");
    }

    synchronized void set(RungName rung, Outcome seen) {
        Outcome outcome = stopped && isAboutTheStop(seen) ? INTERRUPTED : seen;
        outcomes.put(rung, outcome);
        Map<String, String> facts = new HashMap<>();
        facts.put(Fact.RUNG, rung.wire());
        facts.put(Fact.STATUS, outcome.status().wire());
        outcome.why().ifPresent(reason -> facts.put(Fact.CODE, reason.code().wire()));
        String why = outcome.why().map(Reason::text).map(text -> ": " + text).orElse("");
        events.tell(
                EventKind.RUNG_FINISHED, rung.wire() + ": " + outcome.status().wire() + why, facts);
    }

    private static boolean isAboutTheStop(Outcome seen) {
        return seen.status() == Status.FAIL || seen.status() == Status.UNVER;
    }

    /** Gives every rung that has no outcome yet this one. */
    synchronized void setRemaining(Outcome outcome) {
        for (RungName rung : RungName.values()) {
            if (!outcomes.containsKey(rung)) {
                set(rung, outcome);
            }
        }
    }

    synchronized boolean has(RungName rung) {
        return outcomes.containsKey(rung);
    }

    synchronized Rungs rungs() {
        setRemaining(Outcome.unver(
                ReasonCode.NOT_REACHED, "the run ended before it came to this rung", "read run.log for what ended it"));
        return new Rungs(outcomes);
    }
}
