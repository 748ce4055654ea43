package coop.ccci.engine.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold for a phase's state: it is what claims and verdicts make of it, and what is called passed or DONE is. */
record StateRules(Phase phase, VerdictRules verdicts) {
    private static final String BROKEN_OFF =
            "bring back what was there (git log -p); where a command was broken off: git checkout the phase's files, and repeat it";

    List<Flaw> flaws() {
        Entry<State> entry = phase.status().state();
        List<Flaw> flaws = new ArrayList<>();
        Map<String, MilestoneState> told = entry.facts().milestones();
        if (!told.keySet().equals(phase.plan().milestones().keySet())) {
            flaws.add(entry.flaw(
                    "milestones",
                    "the milestones here are " + told.keySet() + ", and those of the plan "
                            + phase.plan().milestones().keySet(),
                    "name those of " + Plan.file(phase.name())));
        }
        String newest = phase.reviews().isEmpty()
                ? Chain.START
                : phase.reviews().getLast().facts().hash();
        if (!entry.facts().newestReview().equals(newest)
                || entry.facts().reviews() != phase.reviews().size()) {
            flaws.add(entry.flaw(
                    "newest_review",
                    "this names " + entry.facts().reviews() + " verdict(s) up to "
                            + entry.facts()
                                    .newestReview()
                                    .substring(
                                            0,
                                            Math.min(
                                                    8,
                                                    entry.facts().newestReview().length()))
                            + ", and " + Ledger.REVIEWS.file(phase.name()) + " holds "
                            + phase.reviews().size() + " up to " + newest.substring(0, 8),
                    BROKEN_OFF));
        }
        phase.plan()
                .milestones()
                .forEach((id, plan) -> Optional.ofNullable(told.get(id))
                        .ifPresent(state -> flaws.addAll(milestone(id, plan.facts(), state))));
        return flaws;
    }

    private List<Flaw> milestone(String id, Milestone milestone, MilestoneState told) {
        List<String> wrong = new ArrayList<>();
        MilestoneState earned = phase.earned(id);
        boolean finished = told == MilestoneState.DONE;
        if (told != earned && !(finished && earned == MilestoneState.PASSED)) {
            wrong.add("claims and verdicts make it " + earned.wire());
        }
        if (earned == MilestoneState.PASSED) {
            phase.passOf(id).ifPresent(pass -> wrong.addAll(new Needs(phase, id, milestone).lacking(pass.facts())));
        }
        if (finished) {
            phase.passOf(id).stream()
                    .flatMap(pass -> verdicts.wrongWith(pass).stream())
                    .findFirst()
                    .ifPresent(flaw -> wrong.add(flaw.what()));
            phase.findings().stream()
                    .map(Entry::facts)
                    .filter(finding -> finding.state() != Finding.State.CLOSED)
                    .forEach(finding ->
                            wrong.add(finding.id() + " is " + finding.state().wire() + ", not closed"));
        }
        return wrong.stream()
                .map(why -> phase.status()
                        .state()
                        .flaw(
                                id + ":",
                                id + " is called " + told.wire() + ", and " + why,
                                "let the state be written by cc-ci review, or bring what is needed"))
                .toList();
    }
}
