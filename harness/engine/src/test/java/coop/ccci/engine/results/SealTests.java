package coop.ccci.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Artifact;
import coop.ccci.model.results.Integrity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTests {
    /** SHA-256 of "it ran". */
    private static final String IT_RAN = "c7d65fce4ae73c19e50355d629060dbc5a6731d3011e4ac365e0fffe0844e717";

    @TempDir
    private Path folder;

    @TempDir
    private Path keys;

    private Integrity sealed(Seal seal) {
        return ResultsFile.read(ResultsFile.publish(folder, SampleResults.green(), seal))
                .integrity()
                .orElseThrow();
    }

    @Test
    void everyFileButTheResultsIsNamedInOrderWithItsDigest() throws IOException {
        Files.createDirectories(folder.resolve("services/empty"));
        Files.writeString(folder.resolve("services/app.log"), "it ran");
        Files.writeString(folder.resolve("run.log"), "it ran");
        Files.writeString(folder.resolve("results.json"), "an older one");
        assertThat(sealed(Seal.unsigned()).artifacts())
                .containsExactly(new Artifact("run.log", IT_RAN), new Artifact("services/app.log", IT_RAN));
    }

    @Test
    void equalResultsHaveEqualDigestsAndOthersOthers() {
        String first = sealed(Seal.unsigned()).sha256();
        assertThat(sealed(Seal.unsigned()).sha256()).isEqualTo(first);
        ResultsFile.publish(folder, SampleResults.red(), Seal.unsigned());
        assertThat(ResultsFile.read(folder).integrity().orElseThrow().sha256()).isNotEqualTo(first);
    }

    @Test
    void theDigestIsOfTheCanonicalFormHoweverTheFileIsWritten() throws IOException {
        String json = Files.readString(ResultsFile.publish(folder, SampleResults.green(), Seal.unsigned()));
        String other = ResultsJson.tree(json).toString().replace("\"level\":5", "\"level\":5.0e0");
        assertThat(ResultsDigest.of(ResultsJson.tree(other))).isEqualTo(ResultsDigest.of(ResultsJson.tree(json)));
    }

    @Test
    void aSignatureChangesNoDigestAndNamesItsKey() {
        Integrity signed = sealed(new Seal(Optional.of(Keys.signing(keys))));
        assertThat(signed.signature().orElseThrow().keyId()).isEqualTo(Keys.ID);
        assertThat(signed.sha256()).isEqualTo(sealed(Seal.unsigned()).sha256());
    }

    @Test
    void theEnvironmentNamesTheKeyOrThereIsNone() {
        Path file = Keys.file(keys, "ci.pem", Keys.PRIVATE);
        assertThat(Seal.of(Map.of(SigningKey.VARIABLE, file.toString())).key())
                .get()
                .hasToString(Keys.ID);
        assertThat(Seal.of(Map.of(SigningKey.VARIABLE, " ")).key()).isEmpty();
        assertThat(Seal.of(Map.of()).key()).isEmpty();
    }

    @Test
    void aKeyThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> Seal.of(Map.of(SigningKey.VARIABLE, "/nowhere/ci.pem")))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("/nowhere/ci.pem")
                .hasMessageContaining("CC_CI_SIGNING_KEY");
    }

    @Test
    void aKeyOfAnotherKindIsRefused() {
        refuses(Keys.privateOf("EC"), "not of Ed25519");
        refuses(Keys.privateOf("Ed448"), "not of Ed25519");
        refuses(Keys.PUBLIC, "it holds a \"PUBLIC KEY\"");
        refuses("", "it is no PEM file");
        refuses(Keys.PRIVATE.replace("MC4C", "MC4"), "not of Ed25519");
    }

    private void refuses(String pem, String why) {
        Path file = Keys.file(keys, "other.pem", pem);
        assertThatThrownBy(() -> SigningKey.read(file))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining(why);
    }
}
