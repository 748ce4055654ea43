package coop.ccci.engine.record;

import coop.ccci.model.UsageProblem;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Integrity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold for a PASS besides: green runs of the claimed commit, newer than the claim, seen by somebody else. */
final class PassRules {
    private static final String NEW_RUN = "run again, at the claimed commit, and give a verdict on that run";

    private final Entry<Review> entry;
    private final Review review;
    private final Claim claim;
    private final Archive archive;
    private final List<Flaw> flaws = new ArrayList<>();

    PassRules(Entry<Review> entry, Claim claim, Archive archive) {
        this.entry = entry;
        this.review = entry.facts();
        this.claim = claim;
        this.archive = archive;
    }

    List<Flaw> flaws() {
        require("runs", !review.runs().isEmpty(), "no run is named", "give the run's results.json with --run");
        require(
                "by",
                !Names.same(review.by(), claim.by()),
                claim.by() + " answers a claim of their own",
                "let somebody else look");
        require("verified", !review.verified().isBlank(), "it does not say what was verified", "say it (--verified)");
        review.runs().forEach(this::run);
        review.reproduction().ifPresent(this::reproduction);
        review.adversary().ifPresent(this::adversary);
        return flaws;
    }

    private void run(RunFacts run) {
        String line = "- run_id: \"" + run.runId();
        String name = "run " + run.runId();
        require(line, run.verdict().equals(Verdict.GREEN.wire()), name + " is " + run.verdict(), NEW_RUN);
        require(
                line,
                run.ref().equals(claim.ref()),
                name + " is of commit " + run.ref() + ", and claimed is " + claim.ref(),
                NEW_RUN);
        require(
                line,
                !run.started().isBefore(claim.time()),
                name + " began at " + run.started() + ", before the claim was made at " + claim.time(),
                NEW_RUN);
        require(line, !run.started().isAfter(review.time()), name + " began after the verdict", NEW_RUN);
    }

    private void reproduction(ReproductionFacts told) {
        String line = "reproduction:";
        require(
                line,
                told.outcome().equals(Reproduction.REPRODUCED),
                "the reproduction says " + told.outcome(),
                NEW_RUN);
        Optional<RunFacts> second = review.runs().stream()
                .filter(run -> run.runId().equals(told.by()))
                .findFirst();
        require(
                line,
                second.isPresent(),
                "the run that reproduced, " + told.by() + ", is not named",
                "name it with --run");
        second.ifPresent(run -> require(
                line,
                isOf(run),
                "the reproduction is not of run " + run.runId() + " as it is kept, or of another commit",
                NEW_RUN));
    }

    /** Whether the reproduction names the digest that this very run's results name. */
    private boolean isOf(RunFacts run) {
        try {
            Reproduction told = archive.repeatedBy(run.runId()).content();
            String digest = archive.run(run.runId())
                    .content()
                    .integrity()
                    .map(Integrity::sha256)
                    .orElse("");
            return told.of().ref().equals(claim.ref())
                    && told.by()
                            .filter(by ->
                                    by.ref().equals(claim.ref()) && by.sha256().equals(digest))
                            .isPresent();
        } catch (UsageProblem missing) {
            return false;
        }
    }

    private void adversary(AdversaryFacts told) {
        String line = "adversary:";
        String name = "adversary " + told.id();
        require(
                line,
                told.ref().equals(claim.ref()),
                name + " attacked commit " + told.ref() + ", and claimed is " + claim.ref(),
                NEW_RUN);
        require(line, !told.started().isBefore(claim.time()), name + " is older than the claim", NEW_RUN);
        review.runs()
                .forEach(run -> require(
                        line,
                        run.recipe().equals(told.recipe()) && run.pluginDigest().equals(told.pluginDigest()),
                        name + " attacked another recipe or plug-in than run " + run.runId() + " was judged with",
                        "attack the plug-in that the run was judged with"));
    }

    private void require(String line, boolean holds, String otherwise, String next) {
        if (!holds) {
            flaws.add(entry.flaw(line, review.id() + " is a PASS, and " + otherwise, next));
        }
    }
}
