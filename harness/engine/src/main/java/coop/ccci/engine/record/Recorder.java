package coop.ccci.engine.record;

import coop.ccci.model.CommitSha;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
    private final GitCheckout git;
    private final Supplier<Instant> clock;

    /** Writes into this checkout; what the clock gives is the time of the entries. */
    public Recorder(Path root, Supplier<Instant> clock) {
        this.desk = new Desk(root);
        this.git = new GitCheckout(root);
        this.clock = clock;
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
                git.head().value(),
                now(),
                name(told.by()));
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
                .peek(run -> keep(draft, Archive.results(run.content().runId()), run))
                .map(RunFacts::of)
                .toList();
        Optional<ReproductionFacts> reproduction = told.reproduction()
                .map(Originals::reproduction)
                .map(filed -> {
                    ReproductionFacts facts = ReproductionFacts.of(filed);
                    keep(draft, Archive.reproduction(facts.keptWith()), filed);
                    return facts;
                });
        Optional<AdversaryFacts> adversary = told.adversary()
                .map(Originals::adversary)
                .map(filed -> {
                    keep(draft, Archive.adversary(filed.content().id()), filed);
                    return AdversaryFacts.of(filed);
                });
        List<Review> before = phase.allReviews();
        Review review = new Review(
                        "R" + (before.size() + 1),
                        now(),
                        claim.id(),
                        claim.milestone(),
                        told.answer(),
                        claim.ref(),
                        git.head().value(),
                        runs,
                        reproduction,
                        adversary,
                        Words.oneLine(told.verified()),
                        numbered(told.fixes()),
                        name(told.by()),
                        before.isEmpty() ? Chain.START : before.getLast().hash(),
                        "")
                .sealed();
        before.add(review);
        draft.write(Ledger.REVIEWS.file(told.phase()), Ledger.REVIEWS.text(told.phase(), before));
        return desk.finish(draft, told.phase(), review.heading());
    }

    /** Records a removal that an adversary saw go unnoticed. */
    public Written finding(NewFinding told) {
        Draft draft = desk.begin(told.phase());
        Phase phase = desk.phase(draft, told.phase());
        Filed<Adversary> filed = Originals.adversary(told.adversary());
        Adversary.Found found = filed.content().findings().stream()
                .filter(one -> one.id().equals(told.id()))
                .findFirst()
                .orElseThrow(() -> new UsageProblem(
                        "recording finding " + told.id() + ": " + told.adversary() + " found "
                                + filed.content().findings().stream()
                                        .map(Adversary.Found::id)
                                        .toList(),
                        "name one of these"));
        keep(draft, Archive.adversary(filed.content().id()), filed);
        Finding finding = new Finding(
                found.id(),
                told.severity(),
                Finding.State.OPEN,
                filed.content().recipe(),
                found.scenario(),
                found.volume(),
                Words.oneLine(found.removed()),
                Words.oneLine(found.shouldHaveNoticed()),
                Words.oneLine(found.add()),
                new Finding.Found(
                        name(told.by()),
                        now(),
                        git.head().value(),
                        filed.content().id(),
                        filed.sha256()),
                Optional.empty(),
                Optional.empty());
        return findings(draft, phase, finding);
    }

    /** Records the commit of this repository that mends a finding. */
    public Written fix(String phase, String id, String commit, String by) {
        Draft draft = desk.begin(phase);
        Phase read = desk.phase(draft, phase);
        Finding finding = finding(read, id);
        if (finding.state() == Finding.State.CLOSED) {
            throw new UsageProblem("recording the fix of " + id + ": it is closed", "record a new finding");
        }
        return findings(
                draft,
                read,
                finding.fixed(
                        new Finding.Fixed(name(by), now(), git.commit(commit).value())));
    }

    /** Records that a reviewer saw, in an adversary's file that is newer than the fix, that a finding is mended. */
    public Written close(String phase, String id, Path evidence, String by) {
        Draft draft = desk.begin(phase);
        Phase read = desk.phase(draft, phase);
        Finding finding = finding(read, id);
        if (finding.fixed().isEmpty()) {
            throw new UsageProblem(
                    "closing " + id + ": nobody has mended it yet", "record the fix first: cc-ci review fix");
        }
        Filed<Adversary> filed = Originals.adversary(evidence);
        keep(draft, Archive.adversary(filed.content().id()), filed);
        return findings(
                draft,
                read,
                finding.closed(new Finding.Closed(
                        name(by), now(), git.head().value(), filed.content().id(), filed.sha256())));
    }

    /** Moves a deferral to the closed ones, by a run that has earned the rung it is about, and keeps that run. */
    public Written closeDeferral(String id, Path evidence) {
        Draft draft = desk.draft();
        Filed<Results> run = Originals.results(evidence);
        keep(draft, Archive.results(run.content().runId()), run);
        String closed = DeferredPage.closing(
                draft.text(Deferrals.FILE).orElse(""),
                id,
                now().atZone(ZoneOffset.UTC).toLocalDate(),
                run.content().runId());
        draft.write(Deferrals.FILE, closed);
        return desk.publish(draft, id + ", closed by run " + run.content().runId());
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

    private Written findings(Draft draft, Phase phase, Finding changed) {
        List<Finding> all =
                new ArrayList<>(phase.findings().stream().map(Entry::facts).toList());
        boolean isNew = changed.state() == Finding.State.OPEN;
        if (isNew) {
            all.add(changed);
        } else {
            all.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
        }
        draft.write(Ledger.FINDINGS.file(phase.name()), Ledger.FINDINGS.text(phase.name(), all));
        return desk.finish(draft, phase.name(), changed.heading());
    }

    private static Finding finding(Phase phase, String id) {
        return phase.findings().stream()
                .map(Entry::facts)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageProblem(
                        "looking for finding " + id + ": " + Ledger.FINDINGS.file(phase.name())
                                + " has none of that id",
                        "name one that is there"));
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

    private static void keep(Draft draft, Path file, Filed<?> filed) {
        Optional<byte[]> kept = draft.bytes(file);
        if (kept.isPresent() && !Sha256.of(kept.get()).equals(filed.sha256())) {
            throw new UsageProblem(
                    "keeping " + file + ": another file is kept there already", "a run has one outcome; give that one");
        }
        if (kept.isEmpty()) {
            draft.write(file, filed.bytes());
        }
    }

    private static Map<Integer, String> numbered(List<String> fixes) {
        Map<Integer, String> numbered = new TreeMap<>();
        fixes.forEach(fix -> numbered.put(numbered.size() + 1, Words.oneLine(fix)));
        return numbered;
    }

    private static String name(String by) {
        String name = Words.oneLine(by);
        if (name.isEmpty()) {
            throw new UsageProblem("recording an entry: --by is empty", "say who you are");
        }
        return name;
    }

    private Instant now() {
        return clock.get().truncatedTo(ChronoUnit.MILLIS);
    }
}
