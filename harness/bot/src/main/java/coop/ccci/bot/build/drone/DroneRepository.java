package coop.ccci.bot.build.drone;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A repository as Drone has it; {@code timeout} is the time limit of its builds in minutes. */
public record DroneRepository(
        String slug,
        boolean active,
        @JsonProperty("protected") boolean isProtected,
        long timeout) {}
