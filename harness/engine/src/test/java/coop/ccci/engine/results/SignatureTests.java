package coop.ccci.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.results.Verification.Check;
import coop.ccci.engine.results.Verification.Mark;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTests {
    @TempDir
    private Path keys;

    @TempDir
    private Path folder;

    private Path signed(Results results) {
        return ResultsFile.publish(folder, results, new Seal(Optional.of(Keys.signing(keys))));
    }

    private Check check(Optional<VerifyingKey> key) {
        return Verification.of(folder, key).checks().stream()
                .filter(check -> check.name().equals("signature"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSignatureIsCheckedWithItsPublicKey() {
        signed(SampleResults.green());
        assertThat(check(Optional.of(Keys.verifying(keys)))).isEqualTo(Check.good("signature", "signed by " + Keys.ID));
        assertThat(Verification.of(folder, Optional.of(Keys.verifying(keys))).holds())
                .isTrue();
    }

    @Test
    void withoutAKeyItIsSaidThatNobodyChecked() {
        signed(SampleResults.green());
        assertThat(check(Optional.empty()))
                .isEqualTo(Check.open("signature", "signed by " + Keys.ID + ", not checked"));
    }

    @Test
    void withAKeyAMissingSignatureIsWrong() {
        ResultsFile.publish(folder, SampleResults.green(), Seal.unsigned());
        assertThat(check(Optional.empty())).isEqualTo(Check.open("signature", "not signed"));
        assertThat(check(Optional.of(Keys.verifying(keys))).mark()).isEqualTo(Mark.WRONG);
    }

    @Test
    void aSignatureOfAnotherKeyIsWrong() {
        signed(SampleResults.green());
        assertThat(check(Optional.of(Keys.anotherVerifying())).mark()).isEqualTo(Mark.WRONG);
    }

    @Test
    void aSignatureTakenFromOtherResultsIsWrong() throws IOException {
        String other = signature(Files.readString(signed(SampleResults.red())));
        Path file = signed(SampleResults.green());
        String text = Files.readString(file);
        Files.writeString(file, text.replace(signature(text), other));
        assertThat(check(Optional.of(Keys.verifying(keys))))
                .isEqualTo(Check.wrong("signature", "it says signed by " + Keys.ID + ", which did not sign this"));
    }

    @Test
    void aPrivateKeyIsNoPublicOne() {
        Path file = Keys.file(keys, "private.pem", Keys.PRIVATE);
        assertThatThrownBy(() -> VerifyingKey.read(file))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("--key");
    }

    private static String signature(String json) throws IOException {
        return ResultsJson.tree(json).at("/integrity/signature/value").asText();
    }
}
