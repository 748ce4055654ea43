package coop.ccci.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that were edited into nonsense: each is named with the line. */
class FormTests {
    @TempDir
    Path folder;

    private Stand stand;

    @BeforeEach
    void aFindingIsClosed() throws IOException, GitAPIException {
        stand = new Stand(folder).closed();
        stand.recorder.verdict(stand.pass("C1", stand.green("mailu-1")));
        assertThat(stand.flaws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STATUS/mailu.md | # Status of phase: mailu | # Status | :1: the first line is not",
                "STATUS/mailu.md | reviews: 1 | reviews: one | :13: these are not the facts of \"State\"",
                "STATUS/mailu.md | M1: \"passed\" | M1: \"well\" | :11: these are not the facts of \"State\"",
                "STATUS/mailu.md | reviews: 1 | reviews: 1, | :13: these are not the facts",
                "STATUS/mailu.md | by Ada | by Bob | :17: no command writes it like this: here should be \"## C1: M1, claimed by Ada\"",
                "STATUS/mailu.md | ## Summary | ## Remarks | :3: \"Remarks\" is no part of a status",
                "REVIEW/mailu.md | verdict: \"PASS\" | verdict: \"pass\" | these are not the facts of \"R1:",
                "REVIEW/mailu.md | Append only | Append | :2: before the first entry stands something else",
                "BACKLOG/mailu.md | severity: \"high\" | severity: high | no command writes it like this",
                "BACKLOG/mailu.md | closed_by: | closer: | these are not the facts of \"ADV-mailu-01",
                "BACKLOG/mailu.md | state: \"closed\" | state: \"open\" | no command writes it like this",
                "cc-ci-plan/plan-mailu.md | Goal: a | A | :1: no line says \"Goal: ...\"",
                "cc-ci-plan/plan-mailu.md | level: 5 | levels: 5 | :14: these are not the facts of \"M1",
                "DEFERRED.md | 2026-01-01 | lately | :5: this row cannot be read",
                "DEFERRED.md | DEFERRED-1 | DEFERRED | :5: this row cannot be read: \"DEFERRED\" is no id"
            })
    void nonsenseIsNamedWithItsLine(String file, String was, String is, String why) throws IOException {
        stand.edit(file, text -> text.replaceFirst(java.util.regex.Pattern.quote(was), is));
        assertThat(stand.flaws()).anyMatch(flaw -> flaw.startsWith(file + ":") && flaw.contains(why));
    }

    @Test
    void aBlockThatNeverEndsIsNamed() throws IOException {
        stand.edit("REVIEW/mailu.md", text -> text.replaceFirst("(?s)```\n$", ""));
        assertThat(stand.flaws())
                .singleElement()
                .asString()
                .contains("REVIEW/mailu.md:7: a block begins here and never ends");
    }

    @Test
    void aSentenceThatNoCommandWroteIsFoundInAReview() throws IOException {
        stand.edit("REVIEW/mailu.md", text -> text + "\nAll is well.\n");
        assertThat(stand.flaws().getFirst())
                .matches("REVIEW/mailu.md:\\d+: no command writes it like this: here should be the end of the entry.*");
    }

    @Test
    void aFileThatIsGoneIsNamed() throws IOException {
        Files.delete(stand.root.resolve("BACKLOG/mailu.md"));
        assertThat(stand.flaws()).singleElement().asString().startsWith("BACKLOG/mailu.md:1: there is no such file");
    }

    @Test
    void aFindingThatWasClosedByHandBeforeItsFixIsFound() throws IOException {
        stand.edit(
                "BACKLOG/mailu.md",
                text -> text.replaceFirst("(fixed_by: \"Ada\"\n  time: \")2026-03-01T08", "$12026-03-01T09"));
        assertThat(stand.flaws()).singleElement().asString().contains("its evidence adv-2 is not newer than the fix");
    }

    @Test
    void aFindingThatWasClosedByHandByItsFixerIsFound() throws IOException {
        stand.edit("BACKLOG/mailu.md", text -> text.replace("fixed_by: \"Ada\"", "fixed_by: \"Grace\""));
        assertThat(stand.flaws())
                .singleElement()
                .asString()
                .contains("ADV-mailu-01 was closed by Grace, who mended it");
    }

    @Test
    void aFindingThatItsAdversaryDidNotMakeIsFound() throws IOException {
        stand.edit("BACKLOG/mailu.md", text -> text.replace("volume: \"mail\"", "volume: \"admin\""));
        assertThat(stand.flaws()).singleElement().asString().contains("ADV-mailu-01 is not what adversary adv-1 found");
    }
}
