package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTests {
    @TempDir
    private Path runs;

    private final Stage stage = new Stage();
    private SampleFolder sample = new SampleFolder(Path.of("none"));

    @BeforeEach
    void aRunEnded() {
        sample = SampleFolder.in(runs, tree -> {});
    }

    @Test
    void aFolderAsTheRunLeftItEndsWithZeroAndALinePerCheck() {
        assertThat(stage.run("verify", sample.path().toString())).isZero();
        assertThat(stage.out().lines().map(line -> line.replaceFirst("^(\\S+ +\\S+).*", "$1")))
                .startsWith("pass  schema", "pass  digest", "-     signature", "pass  artifacts", "pass  consistency");
        assertThat(stage.out()).contains("is as its run left it");
    }

    @Test
    void whatIsWrongStandsInItsLineAndEndsWithOne() throws IOException {
        Files.writeString(sample.path().resolve("run.log"), "it ran well\n");
        Files.writeString(sample.path().resolve("zzz\u001b[31m"), "");
        assertThat(stage.run("verify", sample.file().toString())).isEqualTo(1);
        assertThat(stage.out())
                .contains("FAIL  artifacts    run.log: changed\n                   zzz?[31m: not named, and there")
                .contains("IS NO EVIDENCE");
    }

    @Test
    void whatIsNotThereIsAnErrorOfWhoeverTypedIt() {
        assertThat(stage.run("verify", runs.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(stage.err()).contains("there is no such file");
    }

    @Test
    void aKeyThatIsNoneIsAnErrorOfWhoeverTypedIt() {
        assertThat(stage.run(
                        "verify",
                        "--key",
                        sample.file().toString(),
                        sample.path().toString()))
                .isEqualTo(2);
        assertThat(stage.err()).contains("it is no PEM file", "openssl");
    }
}
