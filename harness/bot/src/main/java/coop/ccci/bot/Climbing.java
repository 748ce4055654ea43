package coop.ccci.bot;

import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.RunRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * How this process climbs, where it does: {@code command} gives the command line that repeats a request, free of secrets, and
 * {@code teardown} is how long runs that are broken off may take to take their stacks down.
 */
public record Climbing(Climber climber, Function<RunRequest, List<String>> command, Duration teardown) {}
