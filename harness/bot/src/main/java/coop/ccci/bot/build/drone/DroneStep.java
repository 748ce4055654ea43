package coop.ccci.bot.build.drone;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A step of a stage; {@code exitCode} means something once it is over. */
public record DroneStep(
        int number,
        String name,
        DroneStatus status,
        String error,
        @JsonProperty("exit_code") int exitCode) {}
