package coop.ccci.model.results;

import coop.ccci.model.Status;
import java.util.List;

/** One of the stages install, upgrade, backup, restore, functional, lint, teardown, with the checks made in it. */
public record Stage(String name, Status status, long ms, List<StageTest> tests) {}
