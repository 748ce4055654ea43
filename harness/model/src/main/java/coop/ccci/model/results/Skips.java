package coop.ccci.model.results;

import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import java.util.List;
import java.util.Map;

/** Rungs that were not judged: on purpose with the reason, and those that should have been. */
public record Skips(Map<RungName, ReasonCode> intentional, List<RungName> unintentional) {}
