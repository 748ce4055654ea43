package coop.ccci.bot.build;

import coop.ccci.bot.build.Arrivals.Arrival;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunMark;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.engine.run.RunRequest.AfterRun;
import coop.ccci.model.RungName;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has runs climbed in this process, each on a thread of its own. They end with it: a run that was under way when the process died
 * is lost, and whatever it left behind goes the way of every killed run.
 */
public final class LocalExecutor implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(LocalExecutor.class);
    private static final int REMEMBERED = 200;

    private final Climber climber;
    private final List<LocalHost> hosts;
    private final Arrivals arrivals;
    private final Function<RunRequest, List<String>> command;
    private final Duration patience;
    private final Map<RunId, LocalRun> runs = new LinkedHashMap<>();
    private boolean closed;

    /**
     * {@code command} gives the command line that repeats a request, free of secrets and never empty; {@code patience} is how long {@link #close} waits for
     * the teardown of what is under way.
     */
    public LocalExecutor(
            Climber climber,
            List<LocalHost> hosts,
            Arrivals arrivals,
            Function<RunRequest, List<String>> command,
            Duration patience) {
        this.climber = climber;
        this.hosts = List.copyOf(hosts);
        this.arrivals = arrivals;
        this.command = command;
        this.patience = patience;
    }

    /** A folder of the run's name means that it was begun before, in this process or in one that is gone. */
    @Override
    public synchronized String start(RunOrder order, String host) {
        if (closed) {
            throw new ExecutorTrouble("starting run " + order.id() + ": the bot is ending");
        }
        if (!runs.containsKey(order.id()) && !Files.exists(arrivals.folder(order))) {
            RunRequest request = request(order, find(order, host));
            forgetTheOldest();
            runs.put(order.id(), LocalRun.start(order.id(), listener -> climber.climb(request, listener)));
        }
        return order.id().value();
    }

    @Override
    public Progress look(Job job) {
        Optional<LocalRun> run = find(job);
        return run.filter(one -> !one.isOver()).map(LocalExecutor::climbing).orElseGet(() -> ended(job, run));
    }

    @Override
    public void cancel(Job job) {
        find(job).ifPresent(LocalRun::cancel);
    }

    @Override
    public void close() {
        List<LocalRun> live = stopAll();
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (LocalRun run : live) {
                if (!run.awaitEnd(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    RunMark.during(
                            run.id(),
                            () -> LOG.warn(
                                    "run {} has not taken its stacks down within {} s; a later run will",
                                    run.id(),
                                    patience.toSeconds()));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<LocalRun> stopAll() {
        closed = true;
        List<LocalRun> live =
                runs.values().stream().filter(run -> !run.isOver()).toList();
        live.forEach(LocalRun::stop);
        return live;
    }

    private synchronized Optional<LocalRun> find(Job job) {
        return Optional.ofNullable(runs.get(job.order().id()));
    }

    private static Progress climbing(LocalRun run) {
        Watching.Doing doing = run.doing();
        return new Progress.Climbing(doing.rung(), doing.step(), Optional.empty());
    }

    private Progress ended(Job job, Optional<LocalRun> run) {
        boolean unwanted = job.state() == Job.State.CANCELLING
                || run.filter(LocalRun::isUnwanted).isPresent();
        return switch (arrivals.look(job.order())) {
            case Arrival.Judgement(var folder) -> new Progress.Judged(folder);
            case Arrival.Unusable(String why) -> lost(why);
            case Arrival.CutShort cut ->
                unwanted ? new Progress.Stopped() : lost("the bot was stopped while it climbed");
            case Arrival.Nothing none ->
                unwanted
                        ? new Progress.Stopped()
                        : lost(run.map(LocalRun::trouble).orElse("the bot was restarted while it climbed"));
        };
    }

    private static Progress lost(String why) {
        return new Progress.Lost(why, Optional.empty());
    }

    private void forgetTheOldest() {
        if (runs.size() >= REMEMBERED) {
            runs.entrySet().stream()
                    .filter(entry -> entry.getValue().isOver())
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .ifPresent(runs::remove);
        }
    }

    private LocalHost find(RunOrder order, String name) {
        return hosts.stream()
                .filter(host -> host.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ExecutorTrouble("starting run " + order.id() + ": there is no host \"" + name
                        + "\" in the configuration any more"));
    }

    private RunRequest request(RunOrder order, LocalHost host) {
        return request(order, host, command.apply(request(order, host, List.of())));
    }

    private RunRequest request(RunOrder order, LocalHost host, List<String> repeatedBy) {
        return new RunRequest(
                order.recipe(),
                order.source(),
                order.head().value(),
                Optional.empty(),
                Optional.of(String.valueOf(order.pullRequest().number())),
                host.choice(),
                arrivals.runs(),
                EnumSet.allOf(RungName.class),
                AfterRun.TEAR_DOWN,
                host.imageArchives(),
                repeatedBy,
                Optional.of(order.id().value()),
                Trust.STRANGER);
    }
}
