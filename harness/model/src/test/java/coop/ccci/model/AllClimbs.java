package coop.ccci.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every climb there can be: each of the five rungs with each of the four statuses. */
final class AllClimbs {
    private static final int STATUSES = Status.values().length;

    private AllClimbs() {}

    static Stream<List<Status>> statuses() {
        int rungs = RungName.values().length;
        return IntStream.range(0, (int) Math.pow(STATUSES, rungs)).mapToObj(number -> IntStream.range(0, rungs)
                .mapToObj(rung -> Status.values()[number / (int) Math.pow(STATUSES, rung) % STATUSES])
                .toList());
    }

    static Rungs rungs(List<Status> statuses) {
        Map<RungName, Outcome> outcomes = new EnumMap<>(RungName.class);
        for (RungName rung : RungName.values()) {
            outcomes.put(rung, outcome(statuses.get(rung.ordinal())));
        }
        return new Rungs(outcomes);
    }

    static Outcome outcome(Status status) {
        return switch (status) {
            case PASS -> Outcome.pass();
            case FAIL -> Outcome.fail(ReasonCode.NOT_SERVED, "no answer", "look");
            case SKIP -> Outcome.skip(ReasonCode.NO_BASE, "no release", "publish");
            case UNVER -> Outcome.unver(ReasonCode.HOST_TROUBLE, "no route", "mend");
        };
    }
}
