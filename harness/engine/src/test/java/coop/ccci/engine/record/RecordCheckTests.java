package coop.ccci.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RungName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that the commands wrote, and one thing in it broken by hand. */
class RecordCheckTests {
    private static final String KEPT = "record/runs/mailu-1/results.json";

    @TempDir
    Path folder;

    private Stand stand;

    @BeforeEach
    void aMilestoneIsPassed() throws IOException, GitAPIException {
        stand = new Stand(folder).passed();
        assertThat(stand.flaws()).isEmpty();
    }

    @Test
    void aWordThatWasChangedInAVerdictIsFound() throws IOException {
        stand.edit("REVIEW/mailu.md", text -> text.replace("in a fresh cell", "in a fresh Cell"));
        assertThat(stand.flaws()).singleElement().asString().matches("REVIEW/mailu.md:\\d+: R1 was changed.*next: .*");
    }

    @Test
    void aVerdictThatWasRemovedIsFound() throws IOException {
        stand.recorder.verdict(stand.fail("C1"));
        stand.edit("REVIEW/mailu.md", text -> text.replaceFirst("(?s)\n## R1.*\n## R2", "\n## R2"));
        assertThat(stand.flaws()).anyMatch(flaw -> flaw.contains("R2 does not follow the verdict before it"));
    }

    @Test
    void theNewestVerdictThatWasRemovedIsFound() throws IOException {
        stand.recorder.verdict(stand.fail("C1"));
        stand.edit("REVIEW/mailu.md", text -> text.replaceFirst("(?s)\n## R2.*", ""));
        assertThat(stand.flaws())
                .anyMatch(flaw -> flaw.matches("STATUS/mailu.md:\\d+: this names 2 verdict\\(s\\).* holds 1 .*"));
    }

    @Test
    void aVerdictThatWasCommittedAndRemovedWithItsTracesIsFound() throws IOException, GitAPIException {
        String status = stand.read("STATUS/mailu.md");
        String review = stand.read("REVIEW/mailu.md");
        stand.recorder.verdict(stand.fail("C1"));
        stand.commit();
        stand.write("STATUS/mailu.md", status);
        stand.write("REVIEW/mailu.md", review);
        assertThat(stand.flaws()).singleElement().asString().contains("verdict R2, which was committed once, is gone");
    }

    @Test
    void aPhaseThatWasRemovedWholeIsFound() throws IOException, GitAPIException {
        stand.commit();
        for (String file : List.of("STATUS/mailu.md", "REVIEW/mailu.md", "BACKLOG/mailu.md")) {
            Files.delete(stand.root.resolve(file));
        }
        assertThat(stand.flaws()).singleElement().asString().contains("verdict R1, which was committed once, is gone");
    }

    @Test
    void aRunThatIsMissingIsFound() throws IOException {
        Files.delete(stand.root.resolve(KEPT));
        assertThat(stand.flaws())
                .anyMatch(flaw -> flaw.contains("R1 rests upon what is not there: " + KEPT + " is missing"));
    }

    @Test
    void aRunOlderThanTheClaimIsFound() throws IOException {
        stand.edit("STATUS/mailu.md", text -> text.replace("2026-03-01T08:01", "2026-03-01T08:03"));
        assertThat(stand.flaws()).anyMatch(flaw -> flaw.contains("R1 is a PASS, and run mailu-1 began at"));
    }

    @Test
    void aRunOfAnotherCommitIsFound() throws IOException {
        stand.edit("STATUS/mailu.md", text -> text.replace("a".repeat(40), "b".repeat(40)));
        stand.forge(review -> with(review, "b".repeat(40), review.runs()));
        assertThat(stand.flaws()).anyMatch(flaw -> flaw.contains("R1 is a PASS, and run mailu-1 is of commit aaaa"));
    }

    @Test
    void aPassOnARedRunIsFoundAlsoWhereTheHashesWereReckonedAnew() throws IOException {
        stand.forge(review -> with(
                review,
                review.ref(),
                review.runs().stream().map(RecordCheckTests::red).toList()));
        assertThat(stand.flaws())
                .anyMatch(flaw -> flaw.contains("R1 is a PASS, and run mailu-1 is red"))
                .anyMatch(flaw -> flaw.contains("R1 does not say what the file says: verdict: \"red\""));
    }

    @Test
    void aRunThatWasEditedIsFound() throws IOException {
        stand.edit(KEPT, text -> text.replaceFirst("\"seed\" : \"42\"", "\"seed\" : \"43\""));
        assertThat(stand.flaws())
                .anyMatch(
                        flaw -> flaw.startsWith(KEPT + ":1: ") && flaw.contains("it was changed after it was written"));
    }

    @Test
    void anAdversaryThatWasEditedIsFound() throws IOException {
        stand.edit("record/runs/adv-c1/adversary.json", text -> text.replace("the restore of admin", "nothing"));
        assertThat(stand.flaws()).singleElement().asString().contains("R1 does not say what the file says: sha256");
    }

    @Test
    void aStateThatNobodyEarnedIsFound() throws IOException {
        stand.edit("STATUS/mailu.md", text -> text.replace("M2: \"open\"", "M2: \"DONE\""));
        assertThat(stand.flaws())
                .singleElement()
                .asString()
                .matches("STATUS/mailu.md:\\d+: M2 is called DONE, and claims and verdicts make it open; next: .*");
    }

    @Test
    void aSummaryThatSaysDoneTooEarlyIsFound() throws IOException {
        stand.edit("STATUS/mailu.md", text -> text.replace("Nothing yet.", "Both are DONE, M1 and M2."));
        assertThat(stand.flaws())
                .hasSize(2)
                .allMatch(flaw -> flaw.startsWith("STATUS/mailu.md:5: this line says DONE"));
    }

    @Test
    void aPlanThatAsksForMoreThanWasSeenIsFound() throws IOException {
        stand.recorder.done(Stand.PHASE, "M1");
        stand.edit("cc-ci-plan/plan-mailu.md", text -> text.replaceFirst("runs: 1", "runs: 2"));
        assertThat(stand.flaws()).singleElement().asString().contains("M1 is called DONE, and 2 run(s) of mailu");
    }

    @Test
    void aBuildThatIsGoneMakesItsMilestoneUndone() throws IOException {
        stand.recorder.done(Stand.PHASE, "M1");
        Files.delete(stand.root.resolve(KEPT));
        assertThat(stand.flaws())
                .anyMatch(flaw ->
                        flaw.startsWith("STATUS/mailu.md:") && flaw.contains("M1 is called DONE, and R1 rests upon"));
    }

    @Test
    void aSkipThatNobodyWroteDownIsFound() {
        stand.plugIns.add(new Skipping());
        assertThat(stand.flaws())
                .singleElement()
                .asString()
                .contains("DEFERRED.md:1: the plug-in of mailu skips upgrade, and no open entry is about it");
    }

    @Test
    void aSkipThatIsWrittenDownIsFine() throws IOException {
        stand.plugIns.add(new Skipping());
        stand.edit(
                "DEFERRED.md", text -> text + "| DEFERRED-2 | 2026-05-01 | `mailu/upgrade`: no base | new | one |\n");
        assertThat(stand.flaws()).isEmpty();
    }

    @Test
    void aDeferralThatARunHasEarnedIsFound() throws IOException {
        stand.edit(
                "DEFERRED.md", text -> text + "| DEFERRED-2 | 2026-02-01 | `mailu/upgrade`: no base | new | one |\n");
        assertThat(stand.flaws())
                .singleElement()
                .asString()
                .startsWith("DEFERRED.md:6: DEFERRED-2 is open, and run mailu-1 has earned mailu/upgrade");
    }

    @Test
    void aDeferralClosedByARunThatIsNotKeptIsFound() throws IOException {
        stand.edit(
                "DEFERRED.md",
                text -> text + "\n## Closed\n\n" + Deferrals.CLOSED_HEADER + "\n|---|---|---|---|---|---|\n"
                        + "| DEFERRED-2 | 2026-02-01 | `mailu/upgrade`: no base | new | 2026-03-01 | mailu-7 |\n");
        assertThat(stand.flaws()).singleElement().asString().contains("closed by run mailu-7, which is not kept");
    }

    private static RunFacts red(RunFacts run) {
        return new RunFacts(
                run.runId(),
                run.recipe(),
                run.ref(),
                "red",
                run.level(),
                run.started(),
                run.pluginDigest(),
                run.sha256());
    }

    private static Review with(Review was, String ref, List<RunFacts> runs) {
        return new Review(
                was.id(),
                was.time(),
                was.claim(),
                was.milestone(),
                was.verdict(),
                ref,
                was.commit(),
                runs,
                was.reproduction(),
                was.adversary(),
                was.verified(),
                was.fixes(),
                was.by(),
                was.previous(),
                "");
    }

    /** A plug-in that says one rung is not judged. */
    private record Skipping() implements RecipePlugin {
        @Override
        public RecipeName recipe() {
            return new RecipeName("mailu");
        }

        @Override
        public RecipeSettings settings() {
            return RecipeSettings.defaults().skipping(RungName.UPGRADE, "never released");
        }

        @Override
        public List<VolumeProbe> probes() {
            return List.of();
        }

        @Override
        public List<Class<?>> functionalTests() {
            return List.of();
        }
    }
}
