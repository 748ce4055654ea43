package coop.ccci.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTests {
    @TempDir
    Path folder;

    private Stand stand;
    private Path results;

    @BeforeEach
    void aMilestoneIsClaimed() throws IOException, GitAPIException {
        stand = new Stand(folder);
        stand.claim("M1");
        results = stand.green("mailu-1");
    }

    @AfterEach
    void nothingWasKept() {
        assertThat(stand.root.resolve("record")).doesNotExist();
        assertThat(stand.flaws()).isEmpty();
    }

    @Test
    void resultsThatWereCutOffAreRefused() throws IOException {
        NewVerdict pass = stand.pass("C1", results);
        edit(results, text -> text.substring(0, 1000));
        refused(pass, "results.json");
    }

    @Test
    void resultsOfAnotherSchemaAreRefused() throws IOException {
        NewVerdict pass = stand.pass("C1", results);
        edit(results, text -> text.replaceFirst("\"schema\" : 3", "\"schema\" : 2"));
        refused(pass, "it is of schema 2");
    }

    @Test
    void resultsThatWereEditedByHandAreRefused() throws IOException {
        NewVerdict pass = stand.pass("C1", results);
        edit(results, text -> text.replaceFirst("\"seed\" : \"42\"", "\"seed\" : \"43\""));
        refused(pass, "it was changed after it was written");
    }

    @Test
    void aLogThatWasEditedByHandIsRefused() throws IOException {
        NewVerdict pass = stand.pass("C1", results);
        edit(results.resolveSibling("run.log"), text -> text + "and more\n");
        refused(pass, "run.log: changed");
    }

    @Test
    void aReproductionThatNamesAFolderOutsideIsRefused() throws IOException {
        NewVerdict pass = stand.pass("C1", results);
        edit(pass.reproduction().orElseThrow(), text -> text.replace("\"mailu-1\"", "\"../../mailu-1\""));
        refused(pass, "\"../../mailu-1\" is no id of a run");
    }

    @Test
    void aReproductionOfAnotherSchemaIsRefused() throws IOException {
        NewVerdict pass = stand.pass("C1", results);
        edit(pass.reproduction().orElseThrow(), text -> text.replace("\"schema\": 1", "\"schema\": 9"));
        refused(pass, "it is of schema 9");
    }

    @Test
    void aReproductionThatSaysReproducedWithoutASecondRunIsRefused() throws IOException {
        NewVerdict pass = stand.pass("C1", results);
        edit(pass.reproduction().orElseThrow(), text -> text.replace("\"missing\": []", "\"missing\": [\"an image\"]"));
        refused(pass, "it says reproduced, and names differences, something missing");
    }

    @Test
    void aReproductionOfAnotherRunsResultsIsRefused() throws IOException {
        NewVerdict pass = stand.pass("C1", results);
        edit(pass.reproduction().orElseThrow(), text -> text.replaceFirst("(?s)(by.*sha256\": \")\\w{4}", "$1beef"));
        refused(pass, "the reproduction is not of run mailu-1 as it is kept");
    }

    @Test
    void aScoreThatItsCasesDoNotMakeIsRefused() throws IOException {
        NewVerdict pass = stand.pass("C1", results);
        edit(
                pass.adversary().orElseThrow(),
                text -> text.replaceFirst("\"outcome\": \"noticed\"", "\"outcome\": \"unclear\""));
        refused(pass, "its score is 2 of 2, and of its 2 cases 1 were noticed");
    }

    @Test
    void anAdversaryThatBeganWithARedClimbIsRefused() throws IOException {
        NewVerdict pass = stand.pass("C1", results);
        edit(pass.adversary().orElseThrow(), text -> text.replace("\"verdict\": \"green\"", "\"verdict\": \"red\""));
        refused(pass, "its climb without any fault is red");
    }

    @Test
    void anAdversaryOfAnotherPlugInIsRefused() throws IOException {
        NewVerdict pass = stand.pass("C1", results);
        edit(
                pass.adversary().orElseThrow(),
                text -> text.replace("\"plugin_digest\": \"none\"", "\"plugin_digest\": \"sha256:1\""));
        refused(pass, "attacked another recipe or plug-in");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        NewVerdict missing = new NewVerdict(
                Stand.PHASE,
                "C1",
                Answer.PASS,
                List.of(folder.resolve("gone.json")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "it",
                "Grace");
        refused(missing, "gone.json");
    }

    private void refused(NewVerdict verdict, String why) {
        assertThatThrownBy(() -> stand.recorder.verdict(verdict))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining(why);
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        String was = Files.readString(file);
        String is = change.apply(was);
        assertThat(is).isNotEqualTo(was);
        Files.writeString(file, is);
    }
}
