package coop.ccci.engine.admission;

import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.util.List;
import java.util.stream.Collectors;

/** What a recipe asks for and may not have; admitted where that is nothing. */
public record AdmissionReport(List<Finding> findings) {
    private static final int TOLD = 20;

    public AdmissionReport {
        findings = List.copyOf(findings);
    }

    /** Whether it may be deployed. */
    public boolean isAdmitted() {
        return findings.isEmpty();
    }

    /** The problem that ends a run with {@code refused}; {@code what} is the stack it would have become. */
    RecipeProblem refusal(String what) {
        String told = findings.stream().limit(TOLD).map(Finding::toString).collect(Collectors.joining("; "));
        String more = findings.size() > TOLD ? "; and " + (findings.size() - TOLD) + " more" : "";
        return new RecipeProblem(
                ReasonCode.REFUSED,
                "admitting " + what + ": the recipe asks for what it may not have: " + told + more,
                findings.getFirst().next() + "; `cc-ci lint` lists all of it");
    }
}
