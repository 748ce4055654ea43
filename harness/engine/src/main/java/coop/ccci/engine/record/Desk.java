package coop.ccci.engine.record;

import coop.ccci.engine.results.DurableFile;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where drafts are made, looked at as the check would, and only then written. */
record Desk(Path root) {
    private static final String PHASE = "[a-z][a-z0-9-]*";

    Draft draft() {
        return new Draft(new FolderShelf(root));
    }

    /** A draft in which the phase's files are there, fresh ones where nothing was recorded yet. */
    Draft begin(String phase) {
        if (!phase.matches(PHASE)) {
            throw new UsageProblem("\"" + phase + "\" is no name of a phase", "use lower-case letters, digits and -");
        }
        Draft draft = draft();
        String plan = draft.text(Plan.file(phase))
                .orElseThrow(() -> new UsageProblem(
                        "recording in phase " + phase + ": there is no " + root.resolve(Plan.file(phase)),
                        "write the plan first (record/README.md says how)"));
        boolean fresh = Stream.of(StatusPage.file(phase), Ledger.REVIEWS.file(phase), Ledger.FINDINGS.file(phase))
                .noneMatch(file -> draft.bytes(file).isPresent());
        if (fresh) {
            Map<String, MilestoneState> open = new TreeMap<>();
            Plan.read(phase, plan, Desk::refuse).milestones().keySet().forEach(id -> open.put(id, MilestoneState.OPEN));
            draft.write(StatusPage.file(phase), StatusPage.fresh(phase, new State(open, 0, Chain.START)));
            draft.write(Ledger.REVIEWS.file(phase), Ledger.REVIEWS.text(phase, List.of()));
            draft.write(Ledger.FINDINGS.file(phase), Ledger.FINDINGS.text(phase, List.of()));
        }
        return draft;
    }

    /** A phase that can be read whole; anything else is a {@link UsageProblem}. */
    Phase phase(Shelf shelf, String name) {
        return Phase.read(shelf, name, Desk::refuse).orElseThrow();
    }

    private static void refuse(Flaw flaw) {
        throw new UsageProblem(
                "reading the record: " + flaw.file() + ":" + flaw.line() + ": " + flaw.what(), flaw.next());
    }

    /** Brings the state of the phase up to what the draft says, and writes all. */
    Written finish(Draft draft, String name, String entry) {
        Phase phase = phase(draft, name);
        Map<String, MilestoneState> was = phase.status().state().facts().milestones();
        Map<String, MilestoneState> states = new TreeMap<>();
        phase.plan().milestones().keySet().forEach(id -> {
            MilestoneState earned = phase.earned(id);
            boolean stays = was.get(id) == MilestoneState.DONE && earned == MilestoneState.PASSED;
            states.put(id, stays ? MilestoneState.DONE : earned);
        });
        List<Review> reviews = phase.allReviews();
        State state = new State(
                states,
                reviews.size(),
                reviews.isEmpty() ? Chain.START : reviews.getLast().hash());
        draft.write(StatusPage.file(name), StatusPage.changed(phase.status(), state, Optional.empty()));
        return publish(draft, entry);
    }

    /** Writes a draft in which nothing is wrong that was not before. */
    Written publish(Draft draft, String entry) {
        List<Flaw> before = new PhaseCheck(draft()).flaws();
        List<Flaw> wrong = new PhaseCheck(draft)
                .flaws().stream()
                        .filter(flaw -> before.stream().noneMatch(flaw::isLike))
                        .toList();
        if (!wrong.isEmpty()) {
            throw new UsageProblem(
                    "recording " + entry + ": nothing was written, because\n"
                            + String.join("\n", wrong.stream().map(Flaw::what).toList()),
                    wrong.getFirst().next());
        }
        List<Path> files = new ArrayList<>();
        draft.written().forEach((file, bytes) -> {
            write(file, bytes);
            files.add(file);
        });
        return new Written(entry, files);
    }

    private void write(Path file, byte[] bytes) {
        Path target = root.resolve(file);
        try {
            Path folder = Files.createDirectories(
                    Optional.ofNullable(target.getParent()).orElse(root));
            DurableFile.write(folder, String.valueOf(target.getFileName()), bytes);
        } catch (IOException broken) {
            throw new HostTrouble(
                    "writing " + target + ": " + broken, "make the checkout writable, and repeat it", broken);
        }
    }
}
