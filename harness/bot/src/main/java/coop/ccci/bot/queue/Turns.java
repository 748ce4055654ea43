package coop.ccci.bot.queue;

import coop.ccci.model.RecipeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/**
 * Whose turn it is among the runs that wait: the recipe with the fewest live runs comes first, of several the one whose last turn
 * ({@code lastTurns}, a greater number being later) is longest ago, then whoever asked first. While a recipe waits that has no
 * live run, no other one therefore starts twice. A pull request with a live run waits for its end.
 */
public record Turns(List<Job> waiting, List<Job> live, Map<RecipeName, Long> lastTurns) {

    /** The one to start now; empty where none may start. */
    public Optional<Job> next() {
        return ready().stream().findFirst();
    }

    /** The order in which all start if nothing else changes; those that wait for a run of their pull request come last. */
    public List<Job> order() {
        List<Job> order = new ArrayList<>(ready());
        waiting.stream()
                .filter(this::isHeld)
                .sorted(Comparator.comparing(Job::place))
                .forEach(order::add);
        return order;
    }

    private List<Job> ready() {
        PriorityQueue<Line> lines = lines();
        List<Job> order = new ArrayList<>();
        for (long turn = nextTurn(); !lines.isEmpty(); turn++) {
            Line line = lines.remove();
            order.add(line.first());
            line.afterTurn(turn).ifPresent(lines::add);
        }
        return order;
    }

    private PriorityQueue<Line> lines() {
        return waiting.stream()
                .filter(job -> !isHeld(job))
                .sorted(Comparator.comparing(Job::place))
                .collect(Collectors.groupingBy(job -> job.order().recipe()))
                .entrySet()
                .stream()
                .map(line -> new Line(
                        line.getValue(), liveOf(line.getKey()), lastTurns.getOrDefault(line.getKey(), Long.MIN_VALUE)))
                .collect(Collectors.toCollection(() -> new PriorityQueue<>(Line.FIRST)));
    }

    private long liveOf(RecipeName recipe) {
        return live.stream().filter(job -> job.order().recipe().equals(recipe)).count();
    }

    private boolean isHeld(Job job) {
        return live.stream().anyMatch(other -> isOfOnePullRequest(job, other));
    }

    private static boolean isOfOnePullRequest(Job one, Job other) {
        return one.order().pullRequest().equals(other.order().pullRequest());
    }

    private long nextTurn() {
        return lastTurns.values().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    }
}
