package coop.ccci.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTests {
    @TempDir
    Path folder;

    private Stand stand;

    @BeforeEach
    void aPhaseIsPlanned() throws IOException, GitAPIException {
        stand = new Stand(folder);
    }

    @Test
    void aWholePhaseIsRecordedAndNothingIsWrongWithIt() throws IOException, GitAPIException {
        stand.closed();
        stand.recorder.verdict(stand.fail("C1"));
        stand.claim("M1");
        stand.recorder.verdict(stand.pass("C2", stand.green("mailu-1")));
        stand.claim("M2");
        stand.recorder.verdict(second("C3", stand.green("mailu-2")));
        stand.recorder.done(Stand.PHASE, "M1");
        assertThat(stand.flaws()).isEmpty();
        assertThat(stand.read("STATUS/mailu.md")).contains("M1: \"DONE\"", "M2: \"passed\"", "reviews: 3");
        assertThat(stand.read("REVIEW/mailu.md"))
                .contains(
                        "## R1: FAIL of C1 (M1) by Grace",
                        "  1: \"probe mail\"\n  2: \"say so in PARITY\"",
                        "## R2: PASS of C2 (M1) by Grace");
        assertThat(stand.read("BACKLOG/mailu.md")).contains("## ADV-mailu-01: not-restored-mail, closed");
    }

    @Test
    void whatAVerdictRestsUponIsKeptByteForByte() throws IOException {
        stand.claim("M1");
        Path results = stand.green("mailu-1");
        Written written = stand.recorder.verdict(stand.pass("C1", results));
        assertThat(written.files())
                .contains(
                        Path.of("record/runs/mailu-1/results.json"),
                        Path.of("record/runs/mailu-1/reproduction.json"),
                        Path.of("record/runs/adv-c1/adversary.json"));
        assertThat(stand.root.resolve("record/runs/mailu-1/results.json")).hasSameBinaryContentAs(results);
    }

    @Test
    void theSummaryOfTheOperatorStaysAsItWasWritten() throws IOException {
        stand.claim("M1");
        stand.edit("STATUS/mailu.md", text -> text.replace("Nothing yet.", "It *works*.\n\n- on one node"));
        stand.recorder.verdict(stand.fail("C1"));
        assertThat(stand.read("STATUS/mailu.md")).contains("It *works*.\n\n- on one node\n", "M1: \"failed\"");
        assertThat(stand.flaws()).isEmpty();
    }

    @Test
    void aVetoTakesAPassBack() throws IOException {
        NewVerdict fail = stand.passed().fail("C1");
        stand.recorder.verdict(new NewVerdict(
                fail.phase(),
                "C1",
                Answer.VETO,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                fail.fixes(),
                "the key was copied by hand",
                "Grace"));
        assertThat(stand.read("STATUS/mailu.md")).contains("M1: \"failed\"");
        assertThat(stand.flaws()).isEmpty();
    }

    @Test
    void aPassOnARedRunIsRefusedAndNothingIsWritten() throws IOException {
        stand.claim("M1");
        String before = stand.read("STATUS/mailu.md");
        Path red = stand.red("mailu-1");
        assertThatThrownBy(() -> stand.recorder.verdict(stand.pass("C1", red)))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("nothing was written")
                .hasMessageContaining("R1 is a PASS, and run mailu-1 is red");
        assertThat(stand.read("STATUS/mailu.md")).isEqualTo(before);
        assertThat(stand.root.resolve("record")).doesNotExist();
    }

    @Test
    void aPassOnARunThatIsOlderThanTheClaimIsRefused() throws IOException {
        Path early = stand.green("mailu-1");
        stand.claim("M1");
        assertThatThrownBy(() -> stand.recorder.verdict(stand.pass("C1", early)))
                .hasMessageContaining("before the claim was made");
    }

    @Test
    void aPassOnAnotherCommitIsRefused() throws IOException {
        stand.claim("M1");
        Path other = stand.green("mailu-1", tree -> tree.put("ref", "c".repeat(40)));
        assertThatThrownBy(() -> stand.recorder.verdict(stand.pass("C1", other)))
                .hasMessageContaining("run mailu-1 is of commit " + "c".repeat(40));
    }

    @Test
    void aPassOnAClaimOfOnesOwnIsRefused() throws IOException {
        stand.claim("M1");
        NewVerdict pass = stand.pass("C1", stand.green("mailu-1"));
        assertThatThrownBy(() -> stand.recorder.verdict(new NewVerdict(
                        pass.phase(),
                        pass.claim(),
                        pass.answer(),
                        pass.runs(),
                        pass.reproduction(),
                        pass.adversary(),
                        pass.fixes(),
                        pass.verified(),
                        "ada ")))
                .hasMessageContaining("answers a claim of their own");
    }

    @Test
    void aPassWithoutWhatThePlanNeedsIsRefused() throws IOException {
        stand.claim("M1");
        assertThatThrownBy(() -> stand.recorder.verdict(second("C1", stand.green("mailu-1"))))
                .hasMessageContaining("a reproduction is needed")
                .hasMessageContaining("an adversary's score of 100 % is needed");
    }

    @Test
    void theRunOfAnotherMilestoneIsNoIndependentOne() throws IOException {
        stand.claim("M2");
        stand.claim("M1");
        Path results = stand.green("mailu-1");
        stand.recorder.verdict(stand.pass("C2", results));
        assertThatThrownBy(() -> stand.recorder.verdict(second("C1", results)))
                .hasMessageContaining("runs other than those of M1 are needed");
    }

    @Test
    void aFailThatSaysNothingToMendIsRefused() {
        stand.claim("M1");
        NewVerdict fail = stand.fail("C1");
        assertThatThrownBy(() -> stand.recorder.verdict(new NewVerdict(
                        fail.phase(),
                        "C1",
                        Answer.FAIL,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        "it was looked at",
                        "Grace")))
                .hasMessageContaining("says nothing to mend");
    }

    @Test
    void aClaimThatWasFollowedByAnotherIsNotAnswered() {
        stand.claim("M1");
        stand.claim("M1");
        assertThatThrownBy(() -> stand.recorder.verdict(stand.fail("C1"))).hasMessageContaining("claimed again by C2");
    }

    @Test
    void aClaimOnAMilestoneThatThePlanDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> stand.claim("M9"))
                .hasMessageContaining("C1 is about M9, which the plan does not have");
    }

    @Test
    void aPhaseWithoutAPlanIsRefused() {
        assertThatThrownBy(() -> stand.recorder.done("nextcloud", "M1"))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("plan-nextcloud.md");
    }

    @Test
    void aMilestoneThatIsNotPassedIsNotCalledDone() {
        stand.claim("M1");
        assertThatThrownBy(() -> stand.recorder.done(Stand.PHASE, "M1"))
                .hasMessageContaining("M1 is called DONE, and claims and verdicts make it claimed");
    }

    @Test
    void aMilestoneIsNotDoneWhileAFindingIsOpen() throws IOException {
        stand.finding();
        stand.recorder.verdict(stand.pass("C1", stand.green("mailu-1")));
        assertThatThrownBy(() -> stand.recorder.done(Stand.PHASE, "M1"))
                .hasMessageContaining("ADV-mailu-01 is open, not closed");
    }

    @Test
    void aDeferralThatARunHasEarnedIsMovedToTheClosedOnes() throws IOException {
        stand.edit(
                "DEFERRED.md",
                text -> text + "| DEFERRED-2 | 2026-02-01 | `mailu/backup_restore`: no labels | none | labels |\n");
        stand.recorder.closeDeferral("DEFERRED-2", stand.green("mailu-1"));
        assertThat(stand.read("DEFERRED.md"))
                .contains("## Closed", "| `mailu/backup_restore`: no labels | none | 2026-03-01 | mailu-1 |");
        assertThat(stand.flaws()).isEmpty();
        assertThat(Files.exists(stand.root.resolve("record/runs/mailu-1/results.json")))
                .isTrue();
    }

    @Test
    void aDeferralThatTheRunHasNotEarnedStaysOpen() throws IOException {
        stand.edit(
                "DEFERRED.md",
                text -> text + "| DEFERRED-2 | 2026-02-01 | `mailu/backup_restore`: no labels | none | labels |\n");
        Path red = stand.red("mailu-1");
        assertThatThrownBy(() -> stand.recorder.closeDeferral("DEFERRED-2", red))
                .hasMessageContaining("which has not earned what it is about");
    }

    private NewVerdict second(String claim, Path results) {
        return new NewVerdict(
                Stand.PHASE,
                claim,
                Answer.PASS,
                List.of(results),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "it was run once more: cc-ci run",
                "Grace");
    }
}
