package coop.ccci.engine.record;

import coop.ccci.model.UsageProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold for findings: an adversary made them, and another than who mended them saw, later, that they are mended. */
record FindingRules(Phase phase, Archive archive) {
    private static final String NEXT = "bring back what was there (git diff)";

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entry<Finding> entry : phase.findings()) {
            Finding finding = entry.facts();
            if (!ids.add(finding.id())) {
                flaws.add(entry.flaw("id", finding.id() + " stands here twice", NEXT));
            }
            boolean mended = finding.state() != Finding.State.OPEN;
            boolean seen = finding.state() == Finding.State.CLOSED;
            if (mended != finding.fixed().isPresent()
                    || seen != finding.closed().isPresent()) {
                flaws.add(entry.flaw(
                        "state",
                        finding.id() + " is " + finding.state().wire()
                                + ", and what it says of its fix and its end does not agree",
                        NEXT));
            }
            found(entry).ifPresent(flaws::add);
            finding.closed().ifPresent(closed -> flaws.addAll(closed(entry, closed)));
        }
        return flaws;
    }

    private Optional<Flaw> found(Entry<Finding> entry) {
        Finding finding = entry.facts();
        String file = finding.found().adversary();
        try {
            Filed<Adversary> filed = archive.adversaryOf(file);
            boolean same = filed.sha256().equals(finding.found().sha256())
                    && filed.content().recipe().equals(finding.recipe())
                    && filed.content().findings().stream().anyMatch(told -> isOf(finding, told));
            return same
                    ? Optional.empty()
                    : Optional.of(entry.flaw(
                            "found",
                            finding.id() + " is not what adversary " + file + " found",
                            "bring back both (git log -p)"));
        } catch (UsageProblem broken) {
            return Optional.of(entry.flaw(
                    "found", finding.id() + " rests upon what is not there: " + broken.what(), broken.next()));
        }
    }

    private static boolean isOf(Finding finding, Adversary.Found told) {
        return told.id().equals(finding.id())
                && told.scenario().equals(finding.scenario())
                && told.volume().equals(finding.volume())
                && Words.oneLine(told.removed()).equals(finding.removal())
                && Words.oneLine(told.shouldHaveNoticed()).equals(finding.shouldHaveNoticed())
                && Words.oneLine(told.add()).equals(finding.add());
    }

    private List<Flaw> closed(Entry<Finding> entry, Finding.Closed closed) {
        Finding finding = entry.facts();
        List<Flaw> flaws = new ArrayList<>();
        boolean byFixer = finding.fixed()
                .filter(fixed -> Names.same(fixed.fixedBy(), closed.closedBy()))
                .isPresent();
        if (byFixer
                || phase.status().claims().stream()
                        .anyMatch(claim -> Names.same(claim.facts().by(), closed.closedBy()))) {
            flaws.add(entry.flaw(
                    "closed_by",
                    finding.id() + " was closed by " + closed.closedBy() + ", who "
                            + (byFixer ? "mended it" : "claims in this phase and reviews nothing here"),
                    "let a reviewer close it"));
        }
        evidence(finding, closed)
                .map(why -> entry.flaw(
                        "evidence",
                        finding.id() + " was closed, and " + why,
                        "run the adversary again on what was mended, and close it with that"))
                .ifPresent(flaws::add);
        return flaws;
    }

    /** Why the evidence is none. */
    private Optional<String> evidence(Finding finding, Finding.Closed closed) {
        try {
            Filed<Adversary> filed = archive.adversaryOf(closed.evidence());
            Adversary told = filed.content();
            if (!filed.sha256().equals(closed.sha256())) {
                return Optional.of("its evidence " + closed.evidence() + " is another file by now");
            }
            if (finding.fixed()
                    .filter(fixed -> told.started().isAfter(fixed.time()))
                    .isEmpty()) {
                return Optional.of("its evidence " + told.id() + " is not newer than the fix");
            }
            return told.recipe().equals(finding.recipe()) && told.noticed(finding.scenario())
                    ? Optional.empty()
                    : Optional.of("in its evidence " + told.id() + " the removal \"" + finding.scenario() + "\" of "
                            + finding.recipe() + " is not noticed");
        } catch (UsageProblem broken) {
            return Optional.of("its evidence is not there: " + broken.what());
        }
    }
}
