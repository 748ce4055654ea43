package coop.ccci.bot.build.drone;

import java.util.List;

/** A stage of a build: one pipeline of {@code .drone.yml}. */
public record DroneStage(int number, String name, DroneStatus status, String error, List<DroneStep> steps) {
    public DroneStage {
        steps = List.copyOf(steps);
    }
}
