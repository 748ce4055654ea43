package coop.ccci.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.engine.results.Verification.Check;
import coop.ccci.engine.results.Verification.Mark;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTests {
    @TempDir
    private Path keys;

    @TempDir
    private Path folder;

    private Path results = Path.of("none");

    @BeforeEach
    void aRunEnds() throws IOException {
        Files.createDirectory(folder.resolve("services"));
        Files.writeString(folder.resolve("services/app.log"), "GET /");
        Files.writeString(folder.resolve("run.log"), "it ran");
        results = ResultsFile.publish(folder, SampleResults.red(), new Seal(Optional.of(Keys.signing(keys))));
    }

    private Verification verify() {
        return Verification.of(folder, Optional.empty());
    }

    private Check check(String name) {
        return verify().checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void assertWrong(String name, String... seen) {
        assertThat(verify().holds()).isFalse();
        assertThat(check(name).mark()).isEqualTo(Mark.WRONG);
        assertThat(check(name).seen()).containsExactly(seen);
    }

    private void edit(String was, String is) throws IOException {
        String text = Files.readString(results);
        assertThat(text).contains(was);
        Files.writeString(results, text.replace(was, is));
    }

    /** As somebody would who knows how the digest is made. */
    private void reseal(Consumer<ObjectNode> change) throws IOException {
        ObjectNode tree = (ObjectNode) ResultsJson.tree(Files.readString(results));
        change.accept(tree);
        String digest = HexFormat.of().formatHex(ResultsDigest.of(tree));
        ((ObjectNode) tree.path("integrity")).put("sha256", digest);
        Files.writeString(results, tree.toString());
    }

    private void rename(String path) throws IOException {
        reseal(tree -> ((ObjectNode) tree.at("/integrity/artifacts/0")).put("path", path));
    }

    @Test
    void aFolderAsTheRunLeftItIsGood() {
        assertThat(verify().holds()).isTrue();
        assertThat(verify().checks())
                .extracting(check -> check.name() + " " + check.mark())
                .containsExactly("schema GOOD", "digest GOOD", "signature OPEN", "artifacts GOOD", "consistency GOOD");
        assertThat(verify().results()).contains(ResultsFile.read(results));
        assertThat(check("artifacts").seen()).containsExactly("2 files, each as it was");
    }

    @Test
    void theFileAndItsFolderAreTheSame() {
        assertThat(Verification.of(results, Optional.empty())).isEqualTo(verify());
    }

    @Test
    void whatIsNotThereIsTheCallersToMend() {
        assertThatThrownBy(() -> Verification.of(folder.resolve("nowhere"), Optional.empty()))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("there is no such file");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 3900})
    void aFileThatWasCutOffIsWrongAndNothingElseIsLookedAt(int length) throws IOException {
        Files.writeString(results, Files.readString(results).substring(0, length));
        assertThat(verify().results()).isEmpty();
        assertThat(verify().checks())
                .singleElement()
                .satisfies(schema -> assertThat(schema.mark()).isEqualTo(Mark.WRONG));
    }

    @Test
    void whatIsNotTextOrNoFileIsWrong() throws IOException {
        Files.write(results, new byte[] {'{', (byte) 0xff, '}'});
        assertThat(check("schema").mark()).isEqualTo(Mark.WRONG);
        Files.move(results, folder.resolve("other.json"));
        Files.createSymbolicLink(results, folder.resolve("other.json"));
        assertWrong("schema", "results.json is a link or a folder, and a run leaves a file");
    }

    @Test
    void anotherSchemaIsRefusedByItsNumber() throws IOException {
        edit("\"schema\" : 3", "\"schema\" : 2");
        assertWrong("schema", "it is of schema 2, and this program reads 3");
    }

    @Test
    void everythingThatTheSchemaForbidsIsNamed() throws IOException {
        edit("\"level\" : 2", "\"level\" : 6, \"praise\" : true");
        assertThat(check("schema").seen()).hasSize(2).anyMatch(seen -> seen.contains("level"));
    }

    @Test
    void resultsWithoutADigestAreNoEvidence() throws IOException {
        Files.writeString(results, ResultsJson.write(SampleResults.red()));
        assertWrong("digest", "there is none: it was written by an older cc-ci, or not by cc-ci");
    }

    @Test
    void editedByHandTheDigestIsAnother() throws IOException {
        edit("volume mail is empty", "volume mail is fine");
        assertThat(verify().holds()).isFalse();
        assertThat(check("digest").seen().getFirst()).contains("it was changed after it was written");
    }

    @Test
    void aContradictionIsWrongHoweverWellItIsSealed() throws IOException {
        reseal(tree -> tree.put("verdict", "green").put("level", 5));
        assertThat(check("digest").mark()).isEqualTo(Mark.GOOD);
        assertWrong("consistency", "level 5, but the rungs make 2", "verdict green, but rungs and flags make red");
    }

    @Test
    void aFileThatIsMissingChangedOrExtraIsNamed() throws IOException {
        Files.delete(folder.resolve("run.log"));
        Files.writeString(folder.resolve("services/app.log"), "GET /admin");
        Files.writeString(folder.resolve("services/praise.txt"), "all is well");
        assertWrong(
                "artifacts",
                "run.log: missing",
                "services/app.log: changed",
                "services/praise.txt: not named, and there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../run.log",
                "/etc/passwd",
                "services/../run.log",
                "./run.log",
                "services//x",
                "a\\..\\b",
                "a\0b"
            })
    void aPathThatLeadsOutOfTheFolderIsNotLookedAt(String path) throws IOException {
        rename(path);
        assertThat(check("artifacts").seen())
                .containsExactly(
                        path + ": leads out of the folder, so it was not looked at", "run.log: not named, and there");
    }

    @Test
    void aFileNamedTwiceIsWrong() throws IOException {
        rename("services/app.log");
        assertThat(check("artifacts").seen()).contains("services/app.log: named twice");
    }

    @Test
    void aLinkIsNeverFollowed() throws IOException {
        Path kept = Files.move(folder.resolve("run.log"), keys.resolve("run.log"));
        Files.createSymbolicLink(folder.resolve("run.log"), kept);
        assertWrong(
                "artifacts",
                "run.log: a link, or behind one, so it was not looked at",
                "run.log: a link or a device, which no run makes");
    }

    @Test
    void aFolderThatIsALinkIsNeverFollowed() throws IOException {
        Path kept = Files.move(folder.resolve("services"), keys.resolve("services"));
        Files.createSymbolicLink(folder.resolve("services"), kept);
        assertWrong(
                "artifacts",
                "services/app.log: a link, or behind one, so it was not looked at",
                "services: a link or a device, which no run makes");
    }
}
