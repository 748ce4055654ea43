package coop.ccci.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsFileTests {
    @TempDir
    Path folder;

    @Test
    void validResultsArePublishedAndReadBackFromFileAndFolder() {
        Path file = ResultsFile.publish(folder, SampleResults.red(), Seal.unsigned());
        assertThat(SampleResults.unpublished(ResultsFile.read(file))).isEqualTo(SampleResults.red());
        assertThat(ResultsFile.read(folder)).isEqualTo(ResultsFile.read(file));
    }

    @Test
    void publishingLeavesNoOtherFileAndReplacesTheOlderOne() throws IOException {
        Files.writeString(folder.resolve("results.json"), "older");
        ResultsFile.publish(folder, SampleResults.green(), Seal.unsigned());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("results.json"));
        }
        assertThat(ResultsFile.read(folder).level()).isEqualTo(5);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTroubleOfTheMachine() {
        assertThatThrownBy(() -> ResultsFile.publish(folder.resolve("gone"), SampleResults.green(), Seal.unsigned()))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("publishing");
    }

    @Test
    void everythingThatTheSchemaForbidsIsNamedAndNothingIsPublished() {
        String broken = ResultsJson.write(SampleResults.green())
                .replace("\"ref\" : \"" + "a".repeat(40), "\"ref\" : \"main")
                .replace("\"verdict\" : \"green\"", "\"verdict\" : \"great\"");
        assertThatThrownBy(() -> ResultsFile.publishText(folder, broken, Seal.unsigned()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/ref")
                .hasMessageContaining("/verdict")
                .hasMessageContaining("(2)");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"GREEN,4", "RED,5", "UNVERIFIED,5"})
    void aVerdictOrLevelThatTheRungsDoNotMakeIsNotPublished(Verdict verdict, int level) {
        assertThatThrownBy(() -> ResultsFile.publish(
                        folder, SampleResults.verdict(SampleResults.green(), verdict, level), Seal.unsigned()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(level == 5 ? "but rungs and flags make green" : "but the rungs make 5");
    }

    @Test
    void aPassedBackupWithAVolumeThatWasNotProvenIsNotPublished() {
        assertThatThrownBy(() -> ResultsFile.publish(
                        folder, SampleResults.green(List.of(SampleResults.volume("mail", false))), Seal.unsigned()))
                .hasMessageContaining("volume mail is not proven in every column");
    }

    @Test
    void aPassedBackupWithoutAnyDurableVolumeIsNotPublished() {
        assertThatThrownBy(() -> ResultsFile.publish(folder, SampleResults.green(List.of()), Seal.unsigned()))
                .hasMessageContaining("without a durable volume");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"fail\" | \"pass\" | rung backup_restore is pass with a reason",
                "\"no_secret_leak\" : true | \"no_secret_leak\" : false | but rungs and flags make red",
                "\"leftovers\" : [ ] | \"leftovers\" : [{\"kind\":\"task\",\"name\":\"x\",\"owner\":\"\"}] | clean and has leftovers",
                "\"unintentional\" : [ ] | \"unintentional\" : [\"lint\"] | disagree on lint",
                "\"rules_failed\" : [ ] | \"rules_failed\" : [\"R009\"] | lint passes with rules that failed",
                "\"ref\" : \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\" | \"ref\" : \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\" | the base is the head"
            })
    void aFileThatContradictsItselfIsRefused(String was, String is, String why) throws IOException {
        boolean reddened = why.contains("with a reason");
        String json = ResultsJson.write(reddened ? SampleResults.red() : SampleResults.green());
        assertThat(json).contains(was);
        Files.writeString(folder.resolve("results.json"), json.replace(was, is));
        assertThatThrownBy(() -> ResultsFile.read(folder))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("contradicts itself")
                .hasMessageContaining(why);
    }

    @Test
    void aFileOfAnotherSchemaIsRefusedByItsNumber() throws IOException {
        Files.writeString(folder.resolve("results.json"), "{\"schema\": 2, \"app\": \"mailu\"}");
        assertThatThrownBy(() -> ResultsFile.read(folder))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("it is of schema 2, and this program reads schema 3");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "100", "3900"})
    void aFileThatWasCutOffIsRefused(int length) throws IOException {
        Files.writeString(
                folder.resolve("results.json"),
                ResultsJson.write(SampleResults.green()).substring(0, length));
        assertThatThrownBy(() -> ResultsFile.read(folder)).isInstanceOf(UsageProblem.class);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ResultsFile.read(folder.resolve("nowhere")))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("nowhere: there is no such file");
    }
}
