package coop.ccci.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTests {
    @TempDir
    Path folder;

    private Stand stand;

    @BeforeEach
    void aPhaseIsPlanned() throws IOException, GitAPIException {
        stand = new Stand(folder);
    }

    @Test
    void aFindingSaysWhatTheAdversarySaw() throws IOException {
        stand.finding();
        assertThat(stand.read("BACKLOG/mailu.md"))
                .contains(
                        "scenario: \"not-restored-mail\"", "volume: \"mail\"", "add: \"a probe that reads a message\"");
        assertThat(stand.flaws()).isEmpty();
    }

    @Test
    void whatTheAdversaryDidNotFindIsRefused() throws IOException {
        stand.claim("M1");
        Path deep = stand.adversary("adv-1", false);
        assertThatThrownBy(() -> stand.recorder.finding(
                        new NewFinding(Stand.PHASE, deep, "ADV-mailu-01", Severity.LOW, "Grace")))
                .hasMessageContaining("found []");
    }

    @Test
    void whoMendedItDoesNotCloseIt() throws IOException, GitAPIException {
        stand.finding();
        stand.recorder.fix(Stand.PHASE, "ADV-mailu-01", stand.commit(), "Grace");
        Path later = stand.adversary("adv-2", false);
        assertThatThrownBy(() -> stand.recorder.close(Stand.PHASE, "ADV-mailu-01", later, "grace"))
                .hasMessageContaining("closed by grace, who mended it");
    }

    @Test
    void whoClaimsInThePhaseClosesNothing() throws IOException, GitAPIException {
        stand.finding();
        stand.recorder.fix(Stand.PHASE, "ADV-mailu-01", stand.commit(), "Joan");
        Path later = stand.adversary("adv-2", false);
        assertThatThrownBy(() -> stand.recorder.close(Stand.PHASE, "ADV-mailu-01", later, "Ada"))
                .hasMessageContaining("closed by Ada, who claims in this phase");
    }

    @Test
    void evidenceThatIsOlderThanTheFixClosesNothing() throws IOException, GitAPIException {
        stand.finding();
        Path early = stand.adversary("adv-2", false);
        stand.recorder.fix(Stand.PHASE, "ADV-mailu-01", stand.commit(), "Ada");
        assertThatThrownBy(() -> stand.recorder.close(Stand.PHASE, "ADV-mailu-01", early, "Grace"))
                .hasMessageContaining("its evidence adv-2 is not newer than the fix");
    }

    @Test
    void evidenceInWhichTheRemovalStillGoesUnnoticedClosesNothing() throws IOException, GitAPIException {
        stand.finding();
        stand.recorder.fix(Stand.PHASE, "ADV-mailu-01", stand.commit(), "Ada");
        Path later = stand.adversary("adv-2", true);
        assertThatThrownBy(() -> stand.recorder.close(Stand.PHASE, "ADV-mailu-01", later, "Grace"))
                .hasMessageContaining("the removal \"not-restored-mail\" of mailu is not noticed");
    }

    @Test
    void whatNobodyMendedIsNotClosed() throws IOException {
        stand.finding();
        Path later = stand.adversary("adv-2", false);
        assertThatThrownBy(() -> stand.recorder.close(Stand.PHASE, "ADV-mailu-01", later, "Grace"))
                .hasMessageContaining("nobody has mended it yet");
    }

    @Test
    void aFixIsACommitThatIsThere() throws IOException {
        stand.finding();
        assertThatThrownBy(() -> stand.recorder.fix(Stand.PHASE, "ADV-mailu-01", "b".repeat(40), "Ada"))
                .hasMessageContaining("reading commit " + "b".repeat(40));
    }
}
