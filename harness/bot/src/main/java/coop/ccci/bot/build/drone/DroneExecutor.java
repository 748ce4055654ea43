package coop.ccci.bot.build.drone;

import coop.ccci.bot.build.Arrivals;
import coop.ccci.bot.build.Arrivals.Arrival;
import coop.ccci.bot.build.Executor;
import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.build.Progress;
import coop.ccci.bot.build.Watching;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.engine.run.Clock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has runs climbed by builds of a Drone server, one build each; the pipeline decides where it climbs, so the host is only a slot.
 *
 * <p>Drone takes the same request twice for two. A run is therefore looked for before it is started, and once more after: where two
 * bots, or a bot that forgot, started it at the same time, all of them keep the oldest build and cancel the others. What remains is a
 * request that Drone carries out only after everybody has looked; {@link #look} cancels such a build when it shows.
 */
public final class DroneExecutor implements Executor {
    private final DroneClient drone;
    private final Pipeline pipeline;
    private final Arrivals arrivals;
    private final RunBuilds builds;
    private final Endings endings;

    /** {@code grace} is how long a build that is over may take until its results are there, or until somebody starts it anew. */
    public DroneExecutor(DroneClient drone, Pipeline pipeline, Arrivals arrivals, Clock clock, Duration grace) {
        this.drone = drone;
        this.pipeline = pipeline;
        this.arrivals = arrivals;
        this.builds = new RunBuilds(drone);
        this.endings = new Endings(clock, grace);
    }

    @Override
    public String start(RunOrder order, String host) {
        List<DroneBuild> before = builds.all(order);
        DroneBuild build = before.isEmpty() ? create(order) : settle(before);
        return String.valueOf(build.number());
    }

    private DroneBuild create(RunOrder order) {
        DroneBuild created;
        try {
            created = drone.create(pipeline, Parameters.of(order)).orElseThrow(() -> nothingMatched(order));
        } catch (ExecutorTrouble trouble) {
            return createdAllTheSame(order, trouble);
        }
        List<DroneBuild> all = new ArrayList<>(builds.all(order));
        if (all.stream().noneMatch(build -> build.number() == created.number())) {
            all.add(created);
        }
        return settle(all);
    }

    /** An answer may be lost, or be no, after the build was made. */
    private DroneBuild createdAllTheSame(RunOrder order, ExecutorTrouble trouble) {
        List<DroneBuild> found = builds.all(order);
        if (found.isEmpty()) {
            throw trouble;
        }
        return settle(found);
    }

    private ExecutorTrouble nothingMatched(RunOrder order) {
        return new ExecutorTrouble(
                "starting a build for run " + order.id() + ": Drone started nothing, because no pipeline of "
                        + pipeline.repository() + " on branch " + pipeline.branch()
                        + " is for builds of event custom, or its commit's message says [CI SKIP]; see to its .drone.yml");
    }

    private DroneBuild settle(List<DroneBuild> all) {
        Lineage lineage = Lineage.of(all);
        lineage.duplicates().stream()
                .filter(build -> !build.status().isOver())
                .forEach(build -> drone.cancel(build.number()));
        return lineage.current();
    }

    @Override
    public Progress look(Job job) {
        return switch (arrivals.look(job.order())) {
            case Arrival.Judgement(var folder) -> new Progress.Judged(folder);
            case Arrival.Nothing none -> lookThere(job, "");
            case Arrival.CutShort cut -> lookThere(job, "; its results say that it was stopped before it was judged");
            case Arrival.Unusable(String why) -> lookThere(job, "; what came as its results is of no use: " + why);
        };
    }

    private Progress lookThere(Job job, String arrived) {
        Optional<DroneBuild> build = current(job);
        if (build.isEmpty()) {
            return new Progress.Lost("Drone has no build of it any more" + arrived, Optional.empty());
        }
        // A list has no stages.
        DroneBuild whole = drone.get(build.get().number()).orElse(build.get());
        return whole.status().isOver() ? ended(job, whole, arrived) : live(whole);
    }

    private Optional<DroneBuild> current(Job job) {
        List<DroneBuild> found = builds.newest(
                job.order().id(),
                job.build().filter(name -> name.matches("\\d{1,18}")).map(Long::valueOf));
        return found.isEmpty() ? Optional.empty() : Optional.of(settle(found));
    }

    private Progress live(DroneBuild build) {
        if (build.isBlocked()) {
            // Approved later, it would climb with nobody following it.
            drone.cancel(build.number());
            return new Progress.Lost(
                    "Drone holds build " + build.number()
                            + " back until a person approves it; trust or sign the pipeline of " + pipeline.repository()
                            + ", or take the protection off",
                    page(build));
        }
        return switch (build.status()) {
            case PENDING, WAITING_ON_DEPENDENCIES -> new Progress.Pending();
            default -> climbing(build);
        };
    }

    private Progress climbing(DroneBuild build) {
        Watching.Doing doing = build.running()
                .map(step -> drone.glance(build.number(), step))
                .map(lines -> ClimbLog.read(lines.stream().map(DroneLine::text).toList()))
                .orElse(new Watching.Doing("", ""));
        return new Progress.Climbing(doing.rung(), doing.step(), page(build));
    }

    private Progress ended(Job job, DroneBuild build, String arrived) {
        if (job.state() == Job.State.CANCELLING) {
            return new Progress.Stopped();
        }
        if (!endings.isLongPast(build.number())) {
            return new Progress.Climbing("", "the build is over, and its results are waited for", page(build));
        }
        Ended ended = new Ended(drone, build);
        return ended.isByAPerson() ? new Progress.Stopped() : new Progress.Lost(ended.why() + arrived, page(build));
    }

    private Optional<URI> page(DroneBuild build) {
        return Optional.of(drone.page(build.number()));
    }

    @Override
    public void cancel(Job job) {
        current(job).filter(build -> !build.status().isOver()).ifPresent(build -> drone.cancel(build.number()));
    }

    @Override
    public void close() {
        drone.close();
    }
}
