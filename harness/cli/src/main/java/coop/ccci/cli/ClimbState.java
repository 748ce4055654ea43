package coop.ccci.cli;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Fact;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a climb has come, as its events tell it: the rungs that ended and the phases that are under way. */
record ClimbState(Map<RungName, Ended> rungs, List<Phase> phases) {

    /** A rung that has its outcome, since this moment of the run. */
    record Ended(Status status, String code, long atMs) {}

    /** A phase under way on a stack since this moment, and what it waits for (empty: nothing). */
    record Phase(String name, String stack, long sinceMs, String waitsFor) {
        boolean is(String phase, String onStack) {
            return name.equals(phase) && stack.equals(onStack);
        }
    }

    ClimbState {
        rungs = Map.copyOf(rungs);
        phases = List.copyOf(phases);
    }

    static ClimbState start() {
        return new ClimbState(Map.of(), List.of());
    }

    /** The state after one more event; events that say nothing of rungs or phases change nothing. */
    ClimbState after(long ms, String kind, Map<String, String> facts) {
        String phase = facts.getOrDefault(Fact.PHASE, "");
        String stack = facts.getOrDefault(Fact.STACK, "-");
        return switch (kind) {
            case EventKind.PHASE_STARTED -> with(without(phase, stack), new Phase(phase, stack, ms, ""));
            case EventKind.PHASE_FINISHED -> new ClimbState(rungs, without(phase, stack));
            case EventKind.WAITING -> waiting(phase, stack, ms, facts.getOrDefault(Fact.WHAT, ""));
            case EventKind.RUNG_FINISHED -> ended(ms, facts);
            default -> this;
        };
    }

    private ClimbState waiting(String phase, String stack, long ms, String what) {
        long since = phases.stream()
                .filter(open -> open.is(phase, stack))
                .findFirst()
                .map(Phase::sinceMs)
                .orElse(ms);
        return with(without(phase, stack), new Phase(phase, stack, since, what));
    }

    private ClimbState ended(long ms, Map<String, String> facts) {
        Optional<RungName> rung = Arrays.stream(RungName.values())
                .filter(known -> known.wire().equals(facts.get(Fact.RUNG)))
                .findFirst();
        Optional<Status> status = Arrays.stream(Status.values())
                .filter(known -> known.wire().equals(facts.get(Fact.STATUS)))
                .findFirst();
        if (rung.isEmpty() || status.isEmpty()) {
            return this;
        }
        Map<RungName, Ended> more = new EnumMap<>(RungName.class);
        more.putAll(rungs);
        more.put(rung.get(), new Ended(status.get(), facts.getOrDefault(Fact.CODE, ""), ms));
        return new ClimbState(more, phases);
    }

    private ClimbState with(List<Phase> others, Phase phase) {
        List<Phase> more = new ArrayList<>(others);
        more.add(phase);
        return new ClimbState(rungs, more);
    }

    private List<Phase> without(String phase, String stack) {
        return phases.stream().filter(open -> !open.is(phase, stack)).toList();
    }
}
