package coop.ccci.tests.conversation;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** An executor outside the bot, as Drone is: its runs outlive the bot, and are wherever the scene says. */
final class ScriptedExecutor implements Executor {
    private final SequencedMap<RunId, RunOrder> started = new LinkedHashMap<>();
    private final Map<RunId, Progress> progress = new HashMap<>();
    private final Map<RunId, Integer> looks = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Deque<String> refusals = new ArrayDeque<>();
    private int refused;
    private Runnable afterStart = () -> {};

    @Override
    public synchronized String start(RunOrder order, String host) {
        Optional<String> refusal = Optional.ofNullable(refusals.poll());
        if (refusal.isPresent()) {
            refused++;
            throw new ExecutorTrouble(refusal.get());
        }
        if (!started.containsKey(order.id())) {
            started.put(order.id(), order);
            asked.add("start on %s: %s at %s, asked for by %s, attempt %d"
                    .formatted(host, order.pullRequest(), order.head().abbreviated(), order.asker(), order.attempt()));
            put(order.id(), new Progress.Pending());
        }
        Runnable then = afterStart;
        afterStart = () -> {};
        then.run();
        return "build-" + (1 + List.copyOf(started.keySet()).indexOf(order.id()));
    }

    @Override
    public synchronized Progress look(Job job) {
        looks.merge(job.order().id(), 1, Integer::sum);
        return progress.getOrDefault(job.order().id(), new Progress.Pending());
    }

    /** Ends it at once. */
    @Override
    public synchronized void cancel(Job job) {
        if (!hasEnded(job.order().id())) {
            asked.add("stop: %s at %s"
                    .formatted(job.order().pullRequest(), job.order().head().abbreviated()));
            put(job.order().id(), new Progress.Stopped());
        }
    }

    /** Nothing ends with the bot. */
    @Override
    public void close() {}

    /** The next starts, as many as told, are refused. */
    synchronized void refuse(int times, String why) {
        for (int time = 0; time < times; time++) {
            refusals.add(why);
        }
    }

    synchronized boolean isRefusing() {
        return !refusals.isEmpty();
    }

    /** How many starts it has refused. */
    synchronized int refused() {
        return refused;
    }

    /** What happens when the next run was started and nobody knows it yet. */
    synchronized void afterStart(Runnable what) {
        afterStart = what;
    }

    /** Where the run that was started last is from now on. */
    synchronized void put(Progress where) {
        put(newest().id(), where);
    }

    synchronized RunOrder newest() {
        if (started.isEmpty()) {
            throw new IllegalStateException("no run was started yet");
        }
        return started.lastEntry().getValue();
    }

    /** What was asked of it, in order. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** Whether the bot has dealt with where a run is: one that goes on was looked at twice, so the first look was acted upon. */
    synchronized boolean isKnown(RunId id) {
        return !hasEnded(id) && looks.getOrDefault(id, 0) > 1;
    }

    private void put(RunId id, Progress where) {
        progress.put(id, where);
        looks.put(id, 0);
    }

    private boolean hasEnded(RunId id) {
        return switch (progress.getOrDefault(id, new Progress.Pending())) {
            case Progress.Pending pending -> false;
            case Progress.Climbing climbing -> false;
            case Progress.Judged judged -> true;
            case Progress.Stopped stopped -> true;
            case Progress.Lost lost -> true;
        };
    }
}
