package coop.ccci.bot.queue;

import coop.ccci.bot.queue.Job.State;
import coop.ccci.model.RecipeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A queue in memory, where runs are asked for, start by turns and end; it notes what started. */
final class Hall {
    static final List<String> RECIPES = List.of("mail", "wiki", "chat", "blog");

    private final List<HostSlots> hosts;
    private final Map<RecipeName, Long> lastTurns = new HashMap<>();
    private long drawn;
    final List<Job> waiting = new ArrayList<>();
    final List<Job> live = new ArrayList<>();

    Hall(List<HostSlots> hosts) {
        this.hosts = hosts;
    }

    /** One thing that happens; {@code which} picks the recipe or run, {@code pull} the pull request. */
    record Step(Kind kind, int which, int pull) {
        enum Kind {
            ASK,
            TAKE,
            END
        }
    }

    /** Does it; gives what started. */
    Optional<Job> does(Step step) {
        return switch (step.kind()) {
            case ASK -> asks(RECIPES.get(step.which() % RECIPES.size()), step.pull());
            case END -> ends(step.which());
            case TAKE -> takes();
        };
    }

    Turns turns() {
        return new Turns(List.copyOf(waiting), List.copyOf(live), Map.copyOf(lastTurns));
    }

    Map<String, Integer> taken() {
        return live.stream().collect(Collectors.toMap(job -> job.host().orElseThrow(), job -> 1, Integer::sum));
    }

    Optional<Job> takes() {
        drawn++;
        return new Slots(hosts, taken()).free().flatMap(host -> turns().next().map(next -> starts(next, host)));
    }

    void endAll() {
        live.clear();
    }

    private Job starts(Job next, String host) {
        waiting.remove(next);
        Job started =
                new Job(next.order(), State.RUNNING, next.place(), Optional.of(host), Optional.empty(), next.since());
        live.add(started);
        lastTurns.put(next.order().recipe(), drawn);
        return started;
    }

    private Optional<Job> asks(String recipe, int pull) {
        drawn++;
        Job asked = Jobs.waiting(recipe, pull, drawn);
        Optional<Job> replaced = waiting.stream()
                .filter(job -> job.order().pullRequest().equals(asked.order().pullRequest()))
                .findFirst();
        replaced.ifPresent(waiting::remove);
        waiting.add(replaced.map(at(asked)).orElse(asked));
        return Optional.empty();
    }

    private static Function<Job, Job> at(Job asked) {
        return replaced -> new Job(
                asked.order(), State.WAITING, replaced.place(), Optional.empty(), Optional.empty(), asked.since());
    }

    private Optional<Job> ends(int which) {
        if (!live.isEmpty()) {
            live.remove(which % live.size());
        }
        return Optional.empty();
    }
}
