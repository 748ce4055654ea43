package coop.ccci.engine.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a milestone's plan asks for, compared with the PASS that it stands on. */
record Needs(Phase phase, String id, Milestone milestone) {

    /** What is lacking, in words. */
    List<String> lacking(Review pass) {
        List<String> lacking = new ArrayList<>();
        List<RunFacts> enough = pass.runs().stream()
                .filter(run -> run.recipe().equals(milestone.recipe()) && run.level() >= milestone.level())
                .toList();
        if (enough.size() < milestone.runs() || enough.size() < pass.runs().size()) {
            lacking.add(milestone.runs() + " run(s) of " + milestone.recipe() + " at level " + milestone.level()
                    + " are needed, and " + pass.id() + " has " + pass.runs());
        }
        if (milestone.reproduced() && pass.reproduction().isEmpty()) {
            lacking.add("a reproduction is needed, and " + pass.id() + " has none (--reproduction)");
        }
        if (milestone.adversary() > 0 && !isAttacked(pass)) {
            lacking.add("an adversary's score of " + milestone.adversary() + " % is needed, and " + pass.id() + " has "
                    + pass.adversary()
                            .map(told -> told.noticed() + " of " + told.all())
                            .orElse("none (--adversary)"));
        }
        milestone.independentOf().ifPresent(other -> lacking.addAll(dependence(pass, other)));
        return lacking;
    }

    private boolean isAttacked(Review pass) {
        return pass.adversary()
                .filter(told -> told.recipe().equals(milestone.recipe()))
                .filter(told -> 100L * told.noticed() >= (long) milestone.adversary() * told.all())
                .isPresent();
    }

    private List<String> dependence(Review pass, String other) {
        List<String> found = new ArrayList<>();
        phase.passOf(other)
                .map(Entry::facts)
                .ifPresentOrElse(
                        before -> {
                            Set<String> theirs =
                                    before.runs().stream().map(RunFacts::runId).collect(Collectors.toSet());
                            if (pass.runs().stream().anyMatch(run -> theirs.contains(run.runId()))) {
                                found.add("runs other than those of " + other + " are needed");
                            }
                            if (!before.ref().equals(pass.ref())) {
                                found.add("the same commit as for " + other + " is needed");
                            }
                        },
                        () -> found.add(other + " has to be passed first"));
        return found;
    }
}
