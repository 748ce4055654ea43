package coop.ccci.bot.queue;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.queue.Hall.Step;
import coop.ccci.model.RecipeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TurnsPropertyTests {
    private static final List<HostSlots> HOSTS = List.of(new HostSlots("small", 1), new HostSlots("large", 2));
    private static final List<HostSlots> ENDLESS = List.of(new HostSlots("endless", 1_000_000));

    @Property(tries = 300)
    void noHostIsOverfullAndNoPullRequestRunsTwice(@ForAll("steps") List<Step> steps) {
        Hall hall = new Hall(HOSTS);
        for (Step step : steps) {
            hall.does(step);
            assertThat(hall.taken().getOrDefault("small", 0)).isLessThanOrEqualTo(1);
            assertThat(hall.taken().getOrDefault("large", 0)).isLessThanOrEqualTo(2);
            assertThat(pulls(hall.live)).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    void whileARecipeWaitsThatHasNoLiveRunNoOtherStartsTwice(@ForAll("steps") List<Step> steps) {
        Hall hall = new Hall(HOSTS);
        Map<RecipeName, Set<RecipeName>> overtakers = new HashMap<>();
        for (Step step : steps) {
            overtakers.keySet().retainAll(idle(hall));
            idle(hall).forEach(recipe -> overtakers.putIfAbsent(recipe, new HashSet<>()));
            Optional<Job> started = hall.does(step);
            started.map(job -> job.order().recipe())
                    .ifPresent(recipe -> overtakers.forEach((waiting, before) -> {
                        if (!waiting.equals(recipe)) {
                            assertThat(before.add(recipe))
                                    .as("%s before %s", recipe, waiting)
                                    .isTrue();
                        }
                    }));
        }
    }

    @Property(tries = 300)
    void whateverWaitsStartsOnceRunsEnd(@ForAll("steps") List<Step> steps) {
        Hall hall = new Hall(HOSTS);
        steps.forEach(hall::does);
        Set<RunId> left = new HashSet<>(ids(hall.waiting));
        for (int round = left.size(); round >= 0; round--) {
            hall.endAll();
            hall.takes().ifPresent(job -> left.remove(job.order().id()));
        }
        assertThat(left).isEmpty();
    }

    @Property(tries = 300)
    void orderThatIsShownIsTheOrderOfStarts(@ForAll("steps") List<Step> steps) {
        Hall hall = new Hall(ENDLESS);
        steps.forEach(hall::does);
        List<RunId> shown = ids(hall.turns().order());
        List<RunId> started = new ArrayList<>();
        for (Optional<Job> next = hall.takes(); next.isPresent(); next = hall.takes()) {
            started.add(next.get().order().id());
        }
        assertThat(started).isEqualTo(shown.subList(0, started.size()));
        assertThat(hall.waiting)
                .allSatisfy(
                        job -> assertThat(pulls(hall.live)).contains(job.order().pullRequest()));
    }

    @Property(tries = 300)
    void runThatReplacesAnotherStandsWhereThatStood(@ForAll("steps") List<Step> steps) {
        Hall hall = new Hall(HOSTS);
        steps.forEach(hall::does);
        List<PullRequestId> before = pulls(hall.turns().order());
        for (Job job : List.copyOf(hall.waiting)) {
            PullRequestId pull = job.order().pullRequest();
            hall.does(new Step(Step.Kind.ASK, recipe(job), pull.number()));
            assertThat(hall.waiting).doesNotContain(job);
            assertThat(pulls(hall.turns().order())).isEqualTo(before);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Step.Kind.class),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(1, 5))
                .as(Step::new)
                .list()
                .ofMaxSize(80);
    }

    /** Recipes that have no live run and wait. */
    private static Set<RecipeName> idle(Hall hall) {
        Set<RecipeName> idle = new HashSet<>();
        hall.waiting.forEach(job -> idle.add(job.order().recipe()));
        hall.live.forEach(job -> idle.remove(job.order().recipe()));
        return idle;
    }

    private static int recipe(Job job) {
        return Hall.RECIPES.indexOf(job.order().recipe().value());
    }

    private static List<PullRequestId> pulls(List<Job> jobs) {
        return jobs.stream().map(job -> job.order().pullRequest()).toList();
    }

    private static List<RunId> ids(List<Job> jobs) {
        return jobs.stream().map(job -> job.order().id()).toList();
    }
}
