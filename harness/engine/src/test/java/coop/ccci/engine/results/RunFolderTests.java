package coop.ccci.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.event.EventKind;
import coop.ccci.model.Status;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.LintReport;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTests {
    @TempDir
    Path runs;

    @Test
    void eventsStandInBothLogsWithTheTimeSinceTheRunBegan() throws IOException {
        RunFolder folder = RunFolder.create(runs, "r1", UnaryOperator.identity());
        try (EventLog log = folder.events(() -> 1500)) {
            log.tell(EventKind.PHASE_STARTED, "deploying the head", Map.of("stack", "head", "phase", "deploy"));
        }
        assertThat(runs.resolve("r1/run.log"))
                .hasContent("    1.500  phase.started    deploying the head  phase=deploy  stack=head");
        assertThat(runs.resolve("r1/events.ndjson"))
                .hasContent("{\"ms\":1500,\"kind\":\"phase.started\",\"text\":\"deploying the head\","
                        + "\"facts\":{\"phase\":\"deploy\",\"stack\":\"head\"}}");
    }

    @Test
    void aTextWithLineBreaksCannotLookLikeAnotherEvent() throws IOException {
        RunFolder folder = RunFolder.create(runs, "r1", UnaryOperator.identity());
        try (EventLog log = folder.events(() -> 0)) {
            log.tell(EventKind.NOTE, "one\n    9.000  rung.finished    install pass");
        }
        assertThat(Files.readAllLines(runs.resolve("r1/run.log")))
                .last()
                .asString()
                .startsWith(" ".repeat(28));
        assertThat(Files.readAllLines(runs.resolve("r1/events.ndjson"))).hasSize(1);
    }

    @Test
    void aStreamThatBreaksIsTroubleToTellAndNeverAnException() {
        EventLog log = new EventLog(new Full(), OutputStream.nullOutputStream(), () -> 0);
        log.tell(EventKind.NOTE, "one");
        log.tell(EventKind.NOTE, "two");
        assertThat(log.trouble()).get().asString().contains("No space left");
    }

    @Test
    void everythingWrittenPassesTheMasker() throws IOException {
        RunFolder folder = RunFolder.create(runs, "r1", Shouting::new);
        folder.events(() -> 0).tell(EventKind.NOTE, "quiet");
        folder.lint(new LintReport(Status.PASS, List.of(), List.of()));
        try (OutputStream log = folder.serviceLog("imap")) {
            log.write("quiet".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(runs.resolve("r1/run.log")).content().contains("QUIET");
        assertThat(runs.resolve("r1/events.ndjson")).content().contains("QUIET");
        assertThat(runs.resolve("r1/lint.txt")).content().contains("LINT: PASS");
        assertThat(runs.resolve("r1/services/imap.log")).hasContent("QUIET");
    }

    @Test
    void aMaskerThatBreaksTheResultsIsNoticedBeforeTheyArePublished() {
        RunFolder folder = RunFolder.create(runs, "r1", Shouting::new);
        assertThatThrownBy(() -> folder.publish(SampleResults.green())).isInstanceOf(IllegalStateException.class);
        assertThat(runs.resolve("r1/results.json")).doesNotExist();
        assertThat(runs.resolve("r1/junit/install.xml")).content().contains("TESTSUITE");
    }

    @Test
    void publishingWritesTheResultsAndAFilePerStage() {
        RunFolder folder = RunFolder.create(runs, "r1", UnaryOperator.identity());
        assertThat(SampleResults.unpublished(ResultsFile.read(folder.publish(SampleResults.red()))))
                .isEqualTo(SampleResults.red());
        assertThat(runs.resolve("r1/junit/restore.xml")).exists();
    }

    @Test
    void whatIsToldAfterTheResultsWerePublishedChangesNoLog() {
        RunFolder folder = RunFolder.create(runs, "r1", UnaryOperator.identity());
        EventLog log = folder.events(() -> 0);
        log.tell(EventKind.NOTE, "before");
        folder.publish(SampleResults.green());
        log.tell(EventKind.NOTE, "after");
        log.close();
        assertThat(runs.resolve("r1/run.log")).content().contains("before").doesNotContain("after");
        assertThat(log.trouble()).isEmpty();
        assertThat(Verification.of(folder.path(), Optional.empty()).holds()).isTrue();
    }

    @Test
    void aFolderOfAnotherRunIsNeverWrittenInto() {
        RunFolder.create(runs, "r1", UnaryOperator.identity());
        assertThatThrownBy(() -> RunFolder.create(runs, "r1", UnaryOperator.identity()))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("there is already something of that name");
    }

    @Test
    void aServiceNameCannotLeadOutOfTheFolder() throws IOException {
        RunFolder.create(runs, "r1", UnaryOperator.identity())
                .serviceLog("../../x")
                .close();
        assertThat(runs.resolve("r1/services/_._.._x.log")).exists();
    }

    private static final class Shouting extends FilterOutputStream {
        Shouting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(Character.toUpperCase(b));
        }
    }

    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
