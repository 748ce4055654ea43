package coop.ccci.engine.record;

import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the findings of a phase: found by an adversary, mended by a commit, closed by a newer adversary. */
record FindingRecorder(Desk desk, Pen pen) {

    Written found(NewFinding told) {
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
        draft.keep(Archive.adversary(filed.content().id()), filed);
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
                        Pen.name(told.by()),
                        pen.now(),
                        pen.head(),
                        filed.content().id(),
                        filed.sha256()),
                Optional.empty(),
                Optional.empty());
        return write(draft, phase, finding);
    }

    Written fixed(String phase, String id, String commit, String by) {
        Draft draft = desk.begin(phase);
        Phase read = desk.phase(draft, phase);
        Finding finding = named(read, id);
        if (finding.state() == Finding.State.CLOSED) {
            throw new UsageProblem("recording the fix of " + id + ": it is closed", "record a new finding");
        }
        return write(draft, read, finding.fixed(new Finding.Fixed(Pen.name(by), pen.now(), pen.commit(commit))));
    }

    Written closed(String phase, String id, Path evidence, String by) {
        Draft draft = desk.begin(phase);
        Phase read = desk.phase(draft, phase);
        Finding finding = named(read, id);
        if (finding.fixed().isEmpty()) {
            throw new UsageProblem(
                    "closing " + id + ": nobody has mended it yet", "record the fix first: cc-ci review fix");
        }
        Filed<Adversary> filed = Originals.adversary(evidence);
        draft.keep(Archive.adversary(filed.content().id()), filed);
        return write(
                draft,
                read,
                finding.closed(new Finding.Closed(
                        Pen.name(by), pen.now(), pen.head(), filed.content().id(), filed.sha256())));
    }

    private Written write(Draft draft, Phase phase, Finding changed) {
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

    private static Finding named(Phase phase, String id) {
        return phase.findings().stream()
                .map(Entry::facts)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageProblem(
                        "looking for finding " + id + ": " + Ledger.FINDINGS.file(phase.name())
                                + " has none of that id",
                        "name one that is there"));
    }
}
