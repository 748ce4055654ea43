package coop.ccci.model.results;

/** Something of this run that is still on the Host; {@code kind} is service, task, container, network and so on. */
public record Leftover(String kind, String name, String owner) {}
