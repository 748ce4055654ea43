package coop.ccci.model.results;

import coop.ccci.model.Status;
import java.util.Optional;

/** One check: its name as a sentence, what became of it, and what was seen where it is not a pass. */
public record StageTest(String name, Status status, long ms, Optional<String> message) {}
