package coop.ccci.bot.build.drone;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A build; {@code created}, {@code started} and {@code finished} are Unix seconds, 0 for not yet. A list of builds comes without
 * their stages.
 */
public record DroneBuild(
        long number,
        DroneStatus status,
        String error,
        Map<String, String> params,
        long created,
        long started,
        long finished,
        List<DroneStage> stages) {

    public DroneBuild {
        if (number < 1) {
            throw new IllegalArgumentException("a build without a number");
        }
        params = Map.copyOf(params);
        stages = List.copyOf(stages);
    }

    /** Whether it waits for a person's approval. */
    public boolean isBlocked() {
        return status == DroneStatus.BLOCKED
                || (!status.isOver() && stages.stream().anyMatch(stage -> stage.status() == DroneStatus.BLOCKED));
    }

    /** The step that runs now. */
    public Optional<StepPlace> running() {
        return last(step -> step.status() == DroneStatus.RUNNING);
    }

    /** The last step that ran at all and did not succeed. */
    public Optional<StepPlace> failed() {
        return last(step ->
                step.status().isOver() && step.status() != DroneStatus.SUCCESS && step.status() != DroneStatus.SKIPPED);
    }

    /** The step at a place. */
    public Optional<DroneStep> step(StepPlace place) {
        return stages.stream()
                .filter(stage -> stage.number() == place.stage())
                .flatMap(stage -> stage.steps().stream())
                .filter(step -> step.number() == place.step())
                .findFirst();
    }

    private Optional<StepPlace> last(Predicate<DroneStep> which) {
        return stages.stream()
                .flatMap(stage ->
                        stage.steps().stream().filter(which).map(step -> new StepPlace(stage.number(), step.number())))
                .max(Comparator.comparingInt(StepPlace::stage).thenComparingInt(StepPlace::step));
    }
}
