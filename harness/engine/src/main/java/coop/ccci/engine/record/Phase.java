package coop.ccci.engine.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All four files of a phase that was begun. */
record Phase(String name, Plan plan, StatusPage status, List<Entry<Review>> reviews, List<Entry<Finding>> findings) {

    /** Reads them; a file that is missing or that is no such file is told, and then there is no phase to look at. */
    static Optional<Phase> read(Shelf shelf, String name, Consumer<Flaw> flaws) {
        try {
            return Optional.of(new Phase(
                    name,
                    Plan.read(name, text(shelf, Plan.file(name)), flaws),
                    StatusPage.read(name, text(shelf, StatusPage.file(name)), flaws),
                    Ledger.REVIEWS.read(name, text(shelf, Ledger.REVIEWS.file(name)), flaws),
                    Ledger.FINDINGS.read(name, text(shelf, Ledger.FINDINGS.file(name)), flaws)));
        } catch (Malformed broken) {
            flaws.accept(broken.flaw());
            return Optional.empty();
        }
    }

    private static String text(Shelf shelf, java.nio.file.Path file) {
        return shelf.text(file)
                .orElseThrow(() -> new Malformed(new Flaw(
                        file,
                        1,
                        "there is no such file",
                        "bring it back (git log -- " + file + "), or write the plan")));
    }

    /** The newest claim of a milestone. */
    Optional<Entry<Claim>> claimOf(String milestone) {
        return status.claims().stream()
                .filter(entry -> entry.facts().milestone().equals(milestone))
                .reduce((first, second) -> second);
    }

    Optional<Entry<Claim>> claim(String id) {
        return status.claims().stream()
                .filter(entry -> entry.facts().id().equals(id))
                .findFirst();
    }

    /** The newest verdict on a claim. */
    Optional<Entry<Review>> verdictOn(String claim) {
        return reviews.stream()
                .filter(entry -> entry.facts().claim().equals(claim))
                .reduce((first, second) -> second);
    }

    /** The PASS that a milestone stands on, if it stands. */
    Optional<Entry<Review>> passOf(String milestone) {
        return claimOf(milestone)
                .flatMap(claim -> verdictOn(claim.facts().id()))
                .filter(entry -> entry.facts().verdict() == Answer.PASS);
    }

    /** What claims and verdicts make of a milestone; that it is called finished is not theirs to say. */
    MilestoneState earned(String milestone) {
        Optional<Entry<Claim>> claim = claimOf(milestone);
        if (claim.isEmpty()) {
            return MilestoneState.OPEN;
        }
        return verdictOn(claim.get().facts().id())
                .map(entry -> entry.facts().verdict() == Answer.PASS ? MilestoneState.PASSED : MilestoneState.FAILED)
                .orElse(MilestoneState.CLAIMED);
    }

    List<Review> allReviews() {
        return new ArrayList<>(reviews.stream().map(Entry::facts).toList());
    }
}
