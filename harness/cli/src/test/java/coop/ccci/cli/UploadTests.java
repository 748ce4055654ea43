package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.cli.Pane.Kind;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.results.Results;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTests {
    private static final Path SAMPLES = Path.of("src/test/resources/conversations");
    private static final String RUN = "mailu-20260102-030405-1a2b3c";

    @TempDir
    Path folder;

    @AutoClose
    private final Receiver receiver = new Receiver();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void publish() throws IOException {
        Files.copy(SAMPLES.resolve("show-green/results.json"), folder.resolve("results.json"));
        Files.writeString(folder.resolve("run.log"), "climbed\n");
        Files.createDirectory(folder.resolve("junit"));
        Files.writeString(folder.resolve("junit/install.xml"), "<testsuite/>");
    }

    @Test
    void everyRegularFileArrivesUnderItsPath() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/passwd"));
        send();
        assertThat(receiver.files(RUN))
                .containsOnlyKeys("results.json", "run.log", "junit/install.xml")
                .containsEntry("results.json", Files.readString(folder.resolve("results.json")))
                .containsEntry("run.log", "climbed\n");
        assertThat(receiver.asked).containsExactly("PUT /runs/" + RUN);
        assertThat(said())
                .isEqualTo("cc-ci: the run's folder was sent to " + receiver.address() + "/runs/" + RUN + "\n");
    }

    @Test
    void whatPassesIsRiddenOut() {
        receiver.answers(500, 503, 429, 502);
        send();
        assertThat(receiver.files(RUN)).isNotEmpty();
        assertThat(said()).contains("was sent to");
    }

    @Test
    void anAnswerThatWasLostIsNoTrouble() {
        receiver.answers(Receiver.LOST);
        send();
        assertThat(said()).contains("is at " + receiver.address() + "/runs/" + RUN + " already");
    }

    @Test
    void anotherRunOfThatIdIsSaid() {
        receiver.has(RUN, Map.of("results.json", "{}"));
        send();
        assertThat(said()).contains("NOT SENT", "another run of that id is there already");
    }

    @Test
    void aRunThatBeginsTheSameIsAnotherRun() throws IOException {
        receiver.has(RUN, Map.of("results.json", Files.readString(folder.resolve("results.json")) + " "));
        send();
        assertThat(said()).contains("NOT SENT", "another run of that id is there already");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 413, 422})
    void aRefusalIsSaidAndNotAskedForAgain(int code) {
        receiver.answers(code);
        send();
        assertThat(said()).contains("THE RUN'S FOLDER WAS NOT SENT", "it answered " + code + ": no luck", "next: ");
        assertThat(receiver.asked).hasSize(1);
    }

    @Test
    void aServerThatStaysBrokenIsGivenUp() {
        receiver.answers(500, 500, 500, 500, 500, 500, 500, 500, 500, 500);
        send();
        assertThat(said()).contains("NOT SENT", "it answered 500");
        assertThat(receiver.asked).hasSize(7);
    }

    @Test
    void aServerThatIsNotThereIsGivenUp() {
        receiver.close();
        send();
        assertThat(said()).contains("NOT SENT", "ConnectException");
    }

    @Test
    void theTokenIsNeverSaid() {
        new Upload(target("wrong-token"), pane(), Duration.ofMillis(1)).deliver(results("show-green"), folder);
        assertThat(said()).contains("it answered 401").doesNotContain("wrong-token");
    }

    @Test
    void aFolderWithALeakStaysHere() {
        upload().deliver(results("show-dirty"), folder);
        assertThat(said()).contains("NOT SENT", "a secret leaked");
        assertThat(receiver.asked).isEmpty();
    }

    @Test
    void aRunThatWasStoppedIsNotSent() {
        Thread.currentThread().interrupt();
        send();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(said()).contains("NOT SENT", "stopped from outside");
        assertThat(receiver.asked).isEmpty();
    }

    private void send() {
        upload().deliver(results("show-green"), folder);
    }

    private Upload upload() {
        return new Upload(target(Receiver.TOKEN), pane(), Duration.ofMillis(1));
    }

    private UploadTarget target(String token) {
        return UploadTarget.of(receiver.address() + "/", new Variables(Map.of("CCCI_UPLOAD_TOKEN", token)));
    }

    private static Results results(String sample) {
        return ResultsFile.read(SAMPLES.resolve(sample));
    }

    private Pane pane() {
        return new Pane(new PrintStream(err, true, StandardCharsets.UTF_8), Kind.LOG, Palette.PLAIN, 100);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
