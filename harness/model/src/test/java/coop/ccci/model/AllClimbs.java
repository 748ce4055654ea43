package coop.ccci.model;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every climb there can be: each of the five rungs with each of the four statuses. */
final class AllClimbs {
    private static final List<Status> STATUSES = List.of(Status.values());

    private AllClimbs() {}

    static Stream<List<Status>> statuses() {
        Stream<List<Status>> climbs = Stream.of(List.of());
        for (int rung = 0; rung < RungName.values().length; rung++) {
            climbs = climbs.flatMap(begun -> STATUSES.stream()
                    .map(next -> Stream.concat(begun.stream(), Stream.of(next)).toList()));
        }
        return climbs;
    }

    static Rungs rungs(List<Status> statuses) {
        Map<RungName, Outcome> outcomes = new EnumMap<>(RungName.class);
        Iterator<Status> status = statuses.iterator();
        for (RungName rung : RungName.values()) {
            outcomes.put(rung, outcome(status.next()));
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
