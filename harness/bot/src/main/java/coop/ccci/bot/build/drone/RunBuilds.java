package coop.ccci.bot.build.drone;

import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds a run's builds by the parameter that names it, because Drone itself does not know that a request is repeated. */
record RunBuilds(DroneClient drone) {
    /** The parameter, and the variable that {@code cc-ci run} reads it from. */
    static final String RUN_ID = "CCCI_RUN_ID";

    /** By how much the clocks of the bot and of Drone may differ. */
    private static final Duration SKEW = Duration.ofHours(1);

    private static final int PAGES = 20;

    /** All of them, looked for back to when the run was asked for; where that is further than can be looked, a trouble. */
    List<DroneBuild> all(RunOrder order) {
        Instant oldest = order.asked().minus(SKEW);
        List<DroneBuild> found = new ArrayList<>();
        for (int page = 1; page <= PAGES; page++) {
            List<DroneBuild> builds = drone.list(page);
            found.addAll(of(order.id(), builds));
            if (builds.size() < DroneClient.PAGE || isBefore(oldest, builds.getLast())) {
                return found;
            }
        }
        throw new ExecutorTrouble("looking for a build of run " + order.id() + ": more than " + PAGES * DroneClient.PAGE
                + " builds were started since it was asked for, so whether it has one cannot be told");
    }

    /** Those that a glance at the newest builds shows, and the one that is known by its number. */
    List<DroneBuild> newest(RunId id, Optional<Long> number) {
        List<DroneBuild> found = new ArrayList<>(of(id, drone.list(1)));
        boolean isMissing = number.isPresent() && found.stream().noneMatch(build -> number.get() == build.number());
        if (isMissing) {
            number.flatMap(drone::get).ifPresent(found::add);
        }
        return found;
    }

    private static List<DroneBuild> of(RunId id, Collection<DroneBuild> builds) {
        return builds.stream()
                .filter(build -> id.value().equals(build.params().get(RUN_ID)))
                .toList();
    }

    private static boolean isBefore(Instant moment, DroneBuild build) {
        return Instant.ofEpochSecond(build.created()).isBefore(moment);
    }
}
