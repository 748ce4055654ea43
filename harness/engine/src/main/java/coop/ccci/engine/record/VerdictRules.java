package coop.ccci.engine.record;

import coop.ccci.model.UsageProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What must hold for every verdict: it answers a claim, and the facts that it repeats are those of the files. */
record VerdictRules(Phase phase, Archive archive) {
    private static final String NEXT = "bring back what was there (git log -p); a verdict is taken back by a new one";

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>(Chain.flaws(phase.reviews()));
        phase.reviews().forEach(entry -> flaws.addAll(wrongWith(entry)));
        return flaws;
    }

    /** What is wrong with one of them. */
    List<Flaw> wrongWith(Entry<Review> entry) {
        String claim = entry.facts().claim();
        return phase.claim(claim)
                .map(answered -> of(entry, answered.facts()))
                .orElseGet(() -> List.of(entry.flaw("claim", "there is no claim " + claim, NEXT)));
    }

    private List<Flaw> of(Entry<Review> entry, Claim claim) {
        Review review = entry.facts();
        List<Flaw> flaws = new ArrayList<>();
        if (!review.milestone().equals(claim.milestone()) || !review.ref().equals(claim.ref())) {
            flaws.add(entry.flaw(
                    "milestone", review.id() + " is about another milestone or commit than " + claim.id(), NEXT));
        }
        if (review.time().isBefore(claim.time())) {
            flaws.add(entry.flaw("time", review.id() + " is older than the claim " + claim.id(), NEXT));
        }
        if (!List.copyOf(review.fixes().keySet())
                .equals(IntStream.rangeClosed(1, review.fixes().size()).boxed().toList())) {
            flaws.add(entry.flaw("fixes", "the fixes are not numbered 1, 2, 3", NEXT));
        }
        if (review.verdict() != Answer.PASS && review.fixes().isEmpty()) {
            flaws.add(entry.flaw(
                    "fixes",
                    review.id() + " is a " + review.verdict() + " and says nothing to mend",
                    "name at least one fix (--fix)"));
        }
        flaws.addAll(files(entry));
        if (review.verdict() == Answer.PASS) {
            flaws.addAll(new PassRules(entry, claim, archive).flaws());
        }
        return flaws;
    }

    private List<Flaw> files(Entry<Review> entry) {
        Review review = entry.facts();
        List<Flaw> flaws = new ArrayList<>();
        HashSet<String> seen = new HashSet<>();
        for (RunFacts run : review.runs()) {
            String line = "- run_id: \"" + run.runId();
            same(entry, line, run, () -> RunFacts.of(archive.run(run.runId()))).ifPresent(flaws::add);
            if (!seen.add(run.runId())) {
                flaws.add(entry.flaw(line, review.id() + " names run " + run.runId() + " twice", "name each run once"));
            }
        }
        review.reproduction()
                .flatMap(told -> same(
                        entry, "reproduction:", told, () -> ReproductionFacts.of(archive.repeatedBy(told.keptWith()))))
                .ifPresent(flaws::add);
        review.adversary()
                .flatMap(told ->
                        same(entry, "adversary:", told, () -> AdversaryFacts.of(archive.adversaryOf(told.id()))))
                .ifPresent(flaws::add);
        return flaws;
    }

    private static <T> Optional<Flaw> same(Entry<Review> entry, String line, T told, Supplier<T> kept) {
        String id = entry.facts().id();
        try {
            T found = kept.get();
            return found.equals(told)
                    ? Optional.empty()
                    : Optional.of(entry.flaw(
                            line,
                            id + " does not say what the file says: " + difference(Yaml.write(told), Yaml.write(found)),
                            "bring back both (git log -p)"));
        } catch (UsageProblem broken) {
            return Optional.of(entry.flaw(line, id + " rests upon what is not there: " + broken.what(), broken.next()));
        }
    }

    private static String difference(String told, String kept) {
        List<String> there = kept.lines().toList();
        return told.lines()
                .filter(line -> !there.contains(line))
                .findFirst()
                .orElse("something is missing")
                .strip();
    }
}
