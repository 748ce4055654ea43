package coop.ccci.engine.record;

import coop.ccci.model.CommitSha;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Writes the record: each method adds one entry, from the files that runs wrote, and gives what was written where. What the
 * check would refuse is refused before anything is written, as a {@link UsageProblem}.
 */
public final class Recorder {
    private final Desk desk;
    private final Pen pen;
    private final FindingRecorder findings;

    /** Writes into this checkout; what the clock gives is the time of the entries. */
    public Recorder(Path root, Supplier<Instant> clock) {
        this.desk = new Desk(root);
        this.pen = new Pen(new GitCheckout(root), clock);
        this.findings = new FindingRecorder(desk, pen);
    }

    /** Records that somebody says a milestone is reached. */
    public Written claim(NewClaim told) {
        Draft draft = desk.begin(told.phase());
        Phase phase = desk.phase(draft, told.phase());
        Claim claim = new Claim(
                "C" + (phase.status().claims().size() + 1),
                told.milestone(),
                Words.oneLine(told.what()),
                Words.oneLine(told.check()),
                Words.oneLine(told.expected()),
                Words.oneLine(told.where()),
                new CommitSha(told.ref()).value(),
                pen.head(),
                pen.now(),
                Pen.name(told.by()));
        draft.write(
                StatusPage.file(told.phase()),
                StatusPage.changed(phase.status(), phase.status().state().facts(), Optional.of(claim)));
        return desk.finish(draft, told.phase(), claim.heading());
    }

    /** Records what a reviewer says to a claim, and keeps the files that this rests upon. */
    public Written verdict(NewVerdict told) {
        Draft draft = desk.begin(told.phase());
        Phase phase = desk.phase(draft, told.phase());
        Claim claim = newest(phase, told.claim());
        List<RunFacts> runs = told.runs().stream()
                .map(Originals::results)
                .peek(run -> draft.keep(Archive.results(run.content().runId()), run))
                .map(RunFacts::of)
                .toList();
        Optional<ReproductionFacts> reproduction = told.reproduction()
                .map(Originals::reproduction)
                .map(filed -> {
                    ReproductionFacts facts = ReproductionFacts.of(filed);
                    draft.keep(Archive.reproduction(facts.keptWith()), filed);
                    return facts;
                });
        Optional<AdversaryFacts> adversary = told.adversary()
                .map(Originals::adversary)
                .map(filed -> {
                    draft.keep(Archive.adversary(filed.content().id()), filed);
                    return AdversaryFacts.of(filed);
                });
        List<Review> before = phase.allReviews();
        Review review = new Review(
                        "R" + (before.size() + 1),
                        pen.now(),
                        claim.id(),
                        claim.milestone(),
                        told.answer(),
                        claim.ref(),
                        pen.head(),
                        runs,
                        reproduction,
                        adversary,
                        Words.oneLine(told.verified()),
                        numbered(told.fixes()),
                        Pen.name(told.by()),
                        before.isEmpty() ? Chain.START : before.getLast().hash(),
                        "")
                .sealed();
        before.add(review);
        draft.write(Ledger.REVIEWS.file(told.phase()), Ledger.REVIEWS.text(told.phase(), before));
        return desk.finish(draft, told.phase(), review.heading());
    }

    /** Records a removal that an adversary saw go unnoticed. */
    public Written finding(NewFinding told) {
        return findings.found(told);
    }

    /** Records the commit of this repository that mends a finding. */
    public Written fix(String phase, String id, String commit, String by) {
        return findings.fixed(phase, id, commit, by);
    }

    /** Records that a reviewer saw, in an adversary's file that is newer than the fix, that a finding is mended. */
    public Written close(String phase, String id, Path evidence, String by) {
        return findings.closed(phase, id, evidence, by);
    }

    /** Moves a deferral to the closed ones, by a run that has earned the rung it is about, and keeps that run. */
    public Written closeDeferral(String id, Path evidence) {
        Draft draft = desk.draft();
        Filed<Results> run = Originals.results(evidence);
        String runId = run.content().runId();
        draft.keep(Archive.results(runId), run);
        LocalDate today = pen.now().atZone(ZoneOffset.UTC).toLocalDate();
        String page = draft.text(Deferrals.FILE).orElse("");
        draft.write(Deferrals.FILE, DeferredPage.closing(page, id, today, runId));
        return desk.publish(draft, id + ", closed by run " + runId);
    }

    /** Calls a milestone finished. */
    public Written done(String phase, String milestone) {
        Draft draft = desk.begin(phase);
        StatusPage status = desk.phase(draft, phase).status();
        State was = status.state().facts();
        Map<String, MilestoneState> states = new TreeMap<>(was.milestones());
        states.put(milestone, MilestoneState.DONE);
        draft.write(
                StatusPage.file(phase),
                StatusPage.changed(status, new State(states, was.reviews(), was.newestReview()), Optional.empty()));
        return desk.publish(draft, milestone + " is DONE");
    }

    private static Claim newest(Phase phase, String id) {
        Claim claim = phase.claim(id)
                .orElseThrow(() -> new UsageProblem(
                        "recording a verdict on " + id + ": " + StatusPage.file(phase.name()) + " has no such claim",
                        "name one that is there, or claim first: cc-ci review claim"))
                .facts();
        String newest = phase.claimOf(claim.milestone()).orElseThrow().facts().id();
        if (!newest.equals(id)) {
            throw new UsageProblem(
                    "recording a verdict on " + id + ": " + claim.milestone() + " was claimed again by " + newest,
                    "give a verdict on " + newest);
        }
        return claim;
    }

    private static Map<Integer, String> numbered(List<String> fixes) {
        Map<Integer, String> numbered = new TreeMap<>();
        fixes.forEach(fix -> numbered.put(numbered.size() + 1, Words.oneLine(fix)));
        return numbered;
    }
}
