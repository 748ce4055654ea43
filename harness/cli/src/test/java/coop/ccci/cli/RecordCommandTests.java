package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTests {
    private static final String PLAN = """
            # Plan of phase: mailu

            Goal: a green.

            ## M1: it climbs

            ```yaml
            recipe: mailu
            level: 5
            runs: 1
            reproduced: false
            adversary: 0
            needs: []
            ```
            """;

    @TempDir
    Path root;

    private final Stage stage = new Stage();

    @BeforeEach
    void aPhaseIsPlanned() throws IOException, GitAPIException {
        Files.createDirectory(root.resolve("cc-ci-plan"));
        Files.writeString(root.resolve("cc-ci-plan/plan-mailu.md"), PLAN);
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            git.commit()
                    .setMessage("as it is")
                    .setAllowEmpty(true)
                    .setSign(false)
                    .setAuthor("Ada", "ada@localhost")
                    .setCommitter("Ada", "ada@localhost")
                    .call();
        }
    }

    @Test
    void aClaimSaysWhatItWroteAndWhere() {
        assertThat(claim("M1")).isZero();
        assertThat(stage.out())
                .isEqualTo(
                        "C1: M1, claimed by Ada\n  wrote STATUS/mailu.md\n  wrote REVIEW/mailu.md\n  wrote BACKLOG/mailu.md\n");
        assertThat(root.resolve("STATUS/mailu.md")).content().contains("time: \"1970-01-01T00:00:00Z\"");
    }

    @Test
    void whatTheCheckWouldRefuseIsRefusedAtOnce() {
        assertThat(claim("M2")).isEqualTo(2);
        assertThat(stage.err())
                .contains("nothing was written", "C1 is about M2, which the plan does not have", "next: ");
        assertThat(root.resolve("STATUS")).doesNotExist();
    }

    @Test
    void aVerdictWithoutItsRunIsRefused() {
        claim("M1");
        int exit = review(
                "verdict", "--phase", "mailu", "--claim", "C1", "--verdict", "pass", "--verified", "it", "--by", "Bo");
        assertThat(exit).isEqualTo(2);
        assertThat(stage.err()).contains("R1 is a PASS, and no run is named");
    }

    @Test
    void aVerdictThatFailsIsWritten() {
        claim("M1");
        int exit = review(
                "verdict",
                "--phase",
                "mailu",
                "--claim",
                "C1",
                "--verdict",
                "FAIL",
                "--fix",
                "probe it",
                "--verified",
                "it",
                "--by",
                "Bo");
        assertThat(exit).isZero();
        assertThat(stage.out())
                .contains("R1: FAIL of C1 (M1) by Bo\n  wrote REVIEW/mailu.md\n  wrote STATUS/mailu.md\n");
    }

    @Test
    void aRecordThatIsWholeEndsWithZero() {
        claim("M1");
        assertThat(stage.run("record", "check", "--root", root.toString())).isZero();
        assertThat(stage.out()).endsWith("the record is whole\n");
    }

    @Test
    void aRecordThatIsNotEndsWithOneAndNamesFileAndLine() throws IOException {
        claim("M1");
        Files.delete(root.resolve("BACKLOG/mailu.md"));
        assertThat(stage.run("record", "check", "--root", root.toString())).isEqualTo(1);
        assertThat(stage.out())
                .contains("BACKLOG/mailu.md:1: there is no such file; next: bring it back")
                .endsWith("1 thing is wrong with the record\n");
    }

    @Test
    void aFolderThatIsNoCheckoutIsRefused() {
        assertThat(stage.run("record", "check")).isEqualTo(2);
        assertThat(stage.err()).contains("there is no folder cc-ci-plan in it", "next: name the checkout with --root");
    }

    @Test
    void aFindingIsClosedInAPhase() {
        assertThat(review("close", "--id", "ADV-1", "--evidence", "x.json")).isEqualTo(2);
        assertThat(stage.err()).contains("a finding is closed in its phase, by somebody", "next: give --phase");
    }

    @Test
    void whatIsNotGivenIsNamed() {
        assertThat(review("done", "--phase", "mailu")).isEqualTo(2);
        assertThat(stage.err()).contains("Missing required option: '--milestone=ID'");
    }

    private int claim(String milestone) {
        return review(
                "claim",
                "--phase",
                "mailu",
                "--milestone",
                milestone,
                "--ref",
                "a".repeat(40),
                "--what",
                "it climbs",
                "--check",
                "run it",
                "--expected",
                "level 5",
                "--where",
                "recipes/mailu",
                "--by",
                "Ada");
    }

    private int review(String command, String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(options, 0, arguments, 4, options.length);
        System.arraycopy(new String[] {"review", command, "--root", root.toString()}, 0, arguments, 0, 4);
        return stage.run(arguments);
    }
}
