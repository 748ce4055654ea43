package coop.ccci.bot.build.drone;

/** A step by the numbers that Drone's addresses name it by. */
public record StepPlace(int stage, int step) {}
