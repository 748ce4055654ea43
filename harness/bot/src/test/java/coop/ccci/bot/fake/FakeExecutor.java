package coop.ccci.bot.fake;

import coop.ccci.bot.build.Executor;
import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.build.Progress;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An executor whose runs are wherever a test says; it remembers what was asked of it. */
public final class FakeExecutor implements Executor {
    /** Each run once, in the order they were begun. */
    public final List<RunId> started = new ArrayList<>();

    /** Each time somebody asked for a run's end. */
    public final List<RunId> cancelled = new ArrayList<>();

    private final Map<RunId, Progress> progress = new HashMap<>();
    private final Map<RunId, RuntimeException> unseen = new HashMap<>();
    private final Deque<RuntimeException> refusals = new ArrayDeque<>();
    private Runnable whileStarting = () -> {};
    private boolean answersAreLost;

    /** The next start is refused so. */
    public void refuse(RuntimeException trouble) {
        refusals.add(trouble);
    }

    /** From now on what is started is started, and nobody is told. */
    public void loseAnswers() {
        answersAreLost = true;
    }

    /** It answers again. */
    public void mend() {
        answersAreLost = false;
    }

    /** What happens elsewhere while it starts a run. */
    public void whileStarting(Runnable elsewhere) {
        whileStarting = elsewhere;
    }

    /** Where a run is from now on. */
    public void put(RunId id, Progress where) {
        progress.put(id, where);
    }

    /** A run that cannot be looked at. */
    public void hide(RunId id, RuntimeException trouble) {
        unseen.put(id, trouble);
    }

    @Override
    public String start(RunOrder order, String host) {
        if (!refusals.isEmpty()) {
            throw refusals.remove();
        }
        if (!started.contains(order.id())) {
            started.add(order.id());
        }
        whileStarting.run();
        if (answersAreLost) {
            throw new ExecutorTrouble("starting a build: no answer");
        }
        return "build-" + (1 + started.indexOf(order.id()));
    }

    @Override
    public Progress look(Job job) {
        if (unseen.containsKey(job.order().id())) {
            throw unseen.get(job.order().id());
        }
        return progress.getOrDefault(job.order().id(), new Progress.Pending());
    }

    @Override
    public void cancel(Job job) {
        cancelled.add(job.order().id());
    }

    @Override
    public void close() {}
}
