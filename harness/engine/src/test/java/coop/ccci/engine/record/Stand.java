package coop.ccci.engine.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.engine.results.RunSamples;
import coop.ccci.kit.RecipePlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;

/** A small checkout with one phase, a clock that goes on by a minute at every look, and runs beside it. */
final class Stand {
    static final String REF = "a".repeat(40);
    static final String PHASE = "mailu";
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    final Path root;
    final Path runs;
    final Recorder recorder;
    final List<RecipePlugin> plugIns = new java.util.ArrayList<>();
    private Instant now = START;

    Stand(Path folder) throws IOException, GitAPIException {
        root = Files.createDirectory(folder.resolve("checkout"));
        runs = Files.createDirectory(folder.resolve("runs"));
        recorder = new Recorder(root, this::tick);
        Git.init().setDirectory(root.toFile()).call().close();
        write("cc-ci-plan/plan-mailu.md", PLAN);
        write("DEFERRED.md", DEFERRED);
        write(
                "PARITY.md",
                "# Which test proves which behaviour\n\n| behaviour | proving test | state |\n|---|---|---|\n");
        commit();
    }

    private static final String PLAN = """
            # Plan of phase: mailu

            Goal: a green of mailu that no lost volume can survive.

            ## M1: every volume is looked at

            ```yaml
            recipe: mailu
            level: 5
            runs: 1
            reproduced: true
            adversary: 100
            needs:
              - a reproduction, and an adversary whose every removal was noticed
            ```

            ## M2: seen a second time

            ```yaml
            recipe: mailu
            level: 5
            runs: 1
            reproduced: false
            adversary: 0
            independent_of: M1
            needs:
              - another run of the same commit
            ```
            """;

    private static final String DEFERRED = """
            # What is put off

            | id | since | what | why | what would bring it back |
            |---|---|---|---|---|
            | DEFERRED-1 | 2026-01-01 | pages | nobody looks | somebody looks |
            """;

    /** A minute later. */
    Instant tick() {
        now = now.plus(Duration.ofMinutes(1));
        return now;
    }

    Written claim(String milestone) {
        return recorder.claim(new NewClaim(
                PHASE, milestone, REF, "every volume", "cc-ci run mailu", "level 5", "recipes/mailu", "Ada"));
    }

    Path green(String id) throws IOException {
        return green(id, any -> {});
    }

    /** A green run that began just now. */
    Path green(String id, Consumer<ObjectNode> changes) throws IOException {
        return RunSamples.green(runs, id, timed(changes));
    }

    Path red(String id) throws IOException {
        return RunSamples.red(runs, id, timed(any -> {}));
    }

    private Consumer<ObjectNode> timed(Consumer<ObjectNode> changes) {
        String started = tick().toString();
        Consumer<ObjectNode> time = tree -> tree.put("started", started).put("finished", started);
        return time.andThen(changes);
    }

    /** The reproduction of an earlier run by this one, beside its folder. */
    Path reproduction(Path results) throws IOException {
        String id = String.valueOf(results.getName(results.getNameCount() - 2));
        String digest = ResultsFile.read(results).integrity().orElseThrow().sha256();
        return json(id + ".reproduction.json", """
                {"schema": 1, "of": {"run_id": "mailu-0", "ref": "%s", "sha256": "%s"},
                 "by": {"run_id": "%s", "ref": "%s", "sha256": "%s"}, "outcome": "reproduced",
                 "differences": [], "missing": [], "duration_ratio": 1.1}
                """.formatted(REF, "1".repeat(64), id, REF, digest));
    }

    /** An adversary that saw every removal noticed, or one that did not. */
    Path adversary(String id, boolean shallow) throws IOException {
        return json(id + ".json", """
                {"schema": 1, "id": "%s", "recipe": "mailu", "plugin": "mailu", "ref": "%s", "plugin_digest": "none",
                 "started": "%s", "finished": "%s", "baseline": {"run_id": "mailu-0", "verdict": "green", "level": 5},
                 "score": {"noticed": %d, "all": 2, "percent": %d},
                 "cases": [
                  {"id": "not-restored-mail", "rung": "backup_restore", "removed": "the restore of mail",
                   "volume": "mail", "outcome": "%s"},
                  {"id": "not-restored-admin", "rung": "backup_restore", "removed": "the restore of admin",
                   "volume": "admin", "outcome": "noticed"}],
                 "findings": [%s]}
                """.formatted(
                        id,
                        REF,
                        tick(),
                        now,
                        shallow ? 1 : 2,
                        shallow ? 50 : 100,
                        shallow ? "unnoticed" : "noticed",
                        shallow ? FOUND : ""));
    }

    private static final String FOUND = """
            {"id": "ADV-mailu-01", "case": "not-restored-mail", "volume": "mail", "removed": "the restore of mail",
             "should_have_noticed": "a probe of mail", "add": "a probe that reads a message"}""";

    private Path json(String name, String text) throws IOException {
        return Files.writeString(runs.resolve(name), text);
    }

    NewVerdict pass(String claim, Path... results) throws IOException {
        return new NewVerdict(
                PHASE,
                claim,
                Answer.PASS,
                List.of(results),
                Optional.of(reproduction(results[0])),
                Optional.of(adversary("adv-" + claim.toLowerCase(java.util.Locale.ROOT), false)),
                List.of(),
                "the run was repeated in a fresh cell: cc-ci reproduce",
                "Grace");
    }

    NewVerdict fail(String claim) {
        return new NewVerdict(
                PHASE,
                claim,
                Answer.FAIL,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of("probe mail", "say so in PARITY"),
                "the restore of mail was left out: cc-ci adversary",
                "Grace");
    }

    /** A phase in which M1 was claimed and passed. */
    Stand passed() throws IOException {
        claim("M1");
        recorder.verdict(pass("C1", green("mailu-1")));
        return this;
    }

    /** A phase with a finding that was mended and closed. */
    Stand closed() throws IOException, GitAPIException {
        finding();
        recorder.fix(PHASE, "ADV-mailu-01", commit(), "Ada");
        recorder.close(PHASE, "ADV-mailu-01", adversary("adv-2", false), "Grace");
        return this;
    }

    void finding() throws IOException {
        claim("M1");
        recorder.finding(new NewFinding(PHASE, adversary("adv-1", true), "ADV-mailu-01", Severity.HIGH, "Grace"));
    }

    String commit() throws GitAPIException, IOException {
        try (Git git = Git.open(root.toFile())) {
            git.add().addFilepattern(".").call();
            RevCommit commit = git.commit()
                    .setMessage("as it is")
                    .setSign(false)
                    .setAuthor("Ada", "ada@localhost")
                    .setCommitter("Ada", "ada@localhost")
                    .call();
            return commit.name();
        }
    }

    String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    void write(String file, String text) throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes a file by hand; a change that changes nothing would prove nothing. */
    void edit(String file, UnaryOperator<String> change) throws IOException {
        String was = read(file);
        String is = change.apply(was);
        if (is.equals(was)) {
            throw new AssertionError("the edit changes nothing in " + was);
        }
        write(file, is);
    }

    /** Changes the only verdict as somebody would who also reckons the hashes anew. */
    void forge(UnaryOperator<Review> change) throws IOException {
        Phase phase = Phase.read(new FolderShelf(root), PHASE, flaw -> {}).orElseThrow();
        Review was = phase.allReviews().getFirst();
        Review is = change.apply(was).sealed();
        write("REVIEW/mailu.md", Ledger.REVIEWS.text(PHASE, List.of(is)));
        edit("STATUS/mailu.md", text -> text.replace(was.hash(), is.hash()));
    }

    List<String> flaws() {
        return flaws(Set.of());
    }

    List<String> flaws(Set<String> underWay) {
        return new RecordCheck(root, plugIns, underWay)
                .flaws().stream().map(Flaw::toString).toList();
    }
}
