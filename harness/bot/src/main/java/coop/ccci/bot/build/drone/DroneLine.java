package coop.ccci.bot.build.drone;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A line of a step's log: its number, what it says, and the seconds since the step began. */
public record DroneLine(
        @JsonProperty("pos") long number,
        @JsonProperty("out") String text,
        @JsonProperty("time") long seconds) {}
