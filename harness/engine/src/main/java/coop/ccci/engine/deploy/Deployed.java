package coop.ccci.engine.deploy;

import java.util.Map;

/** What was handed to the Swarm: the plan, and for each image's name the id it had on the Host just before. */
public record Deployed(StackPlan plan, Map<String, String> imageIds) {}
