package coop.ccci.model.results;

import coop.ccci.model.Status;
import java.util.List;

/** What lint says of the tree; {@code rulesFailed} names the error-level rules that are not met. */
public record LintReport(Status status, List<String> rulesFailed, List<LintFinding> findings) {}
