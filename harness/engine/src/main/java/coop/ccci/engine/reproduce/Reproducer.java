package coop.ccci.engine.reproduce;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.reproduce.Reproduction.Outcome;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.Clock;
import coop.ccci.engine.run.Harness;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.Problem;
import coop.ccci.model.RecipeName;
import coop.ccci.model.results.Results;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Climbs a second time with what a first run judged, and compares what both saw. */
public record Reproducer(Climber climber, Harness harness, Function<RecipeName, RecipePlugin> plugins, Clock clock) {

    /** The second run's results, where there is one, and what came of it. */
    public record Report(Optional<Results> second, Reproduction reproduction) {}

    /** The request must ask for what the first run was asked for; where something is missing already, nothing is run. */
    public Report reproduce(Results first, RunRequest request, Events listener) {
        Instant started = clock.now();
        List<String> missing =
                Prerequisites.missing(first, request.imageArchives(), harness, plugins.apply(request.recipe()));
        if (!missing.isEmpty()) {
            return cannot(first, missing, started);
        }
        try {
            return compared(first, climber.climb(request, listener).results(), started);
        } catch (Problem gone) {
            return cannot(first, List.of(gone.what()), started);
        }
    }

    private Report cannot(Results first, List<String> missing, Instant started) {
        return new Report(
                Optional.empty(),
                new Reproduction(
                        Reproduction.SCHEMA,
                        RunMark.of(first),
                        Optional.empty(),
                        Outcome.CANNOT,
                        List.of(),
                        missing,
                        Optional.empty(),
                        started,
                        clock.now()));
    }

    private Report compared(Results first, Results second, Instant started) {
        List<String> missing = new Afterwards(first, second).missing();
        List<Difference> differences = missing.isEmpty() ? Comparison.of(first, second) : List.of();
        return new Report(
                Optional.of(second),
                new Reproduction(
                        Reproduction.SCHEMA,
                        RunMark.of(first),
                        Optional.of(RunMark.of(second)),
                        outcome(missing, differences),
                        differences,
                        missing,
                        ratio(first, second),
                        started,
                        clock.now()));
    }

    private static Outcome outcome(List<String> missing, List<Difference> differences) {
        if (!missing.isEmpty()) {
            return Outcome.CANNOT;
        }
        return differences.isEmpty() ? Outcome.REPRODUCED : Outcome.DIFFERS;
    }

    /** To a hundredth. */
    private static Optional<Double> ratio(Results first, Results second) {
        return first.durationMs() == 0
                ? Optional.empty()
                : Optional.of(Math.round(100.0 * second.durationMs() / first.durationMs()) / 100.0);
    }
}
