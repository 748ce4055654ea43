package coop.ccci.engine.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What must hold for claims: numbered in order, on a milestone of the plan, bound to one commit of the recipe. */
record ClaimRules(Phase phase) {
    private static final String COMMIT = "[0-9a-f]{40}";

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        Instant before = Instant.MIN;
        int number = 0;
        for (Entry<Claim> entry : phase.status().claims()) {
            Claim claim = entry.facts();
            number++;
            if (!claim.id().equals("C" + number)) {
                flaws.add(entry.flaw(
                        "id",
                        "this is claim number " + number + " and is called " + claim.id(),
                        "bring back what was there (git diff)"));
            }
            if (!phase.plan().milestones().containsKey(claim.milestone())) {
                flaws.add(entry.flaw(
                        "milestone",
                        claim.id() + " is about " + claim.milestone() + ", which the plan does not have",
                        "name a milestone of " + Plan.file(phase.name())));
            }
            if (!claim.ref().matches(COMMIT) || !claim.commit().matches(COMMIT)) {
                flaws.add(entry.flaw("ref", claim.id() + " is not bound to full commits", "give all 40 hex digits"));
            }
            if (claim.time().isBefore(before)) {
                flaws.add(entry.flaw(
                        "time",
                        claim.id() + " is older than the claim before it",
                        "bring back what was there (git diff)"));
            }
            before = claim.time();
        }
        return flaws;
    }
}
