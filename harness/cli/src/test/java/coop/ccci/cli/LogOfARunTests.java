package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.build.Watching.Doing;
import coop.ccci.bot.build.drone.ClimbLog;
import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Fact;
import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.journal.Lane;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bot reads off a build's log where the run is, so the log that is written has to be the one that is read. */
class LogOfARunTests {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PlainProgress progress = new PlainProgress(
            new Pane(new PrintStream(log, true, StandardCharsets.UTF_8), Pane.Kind.LOG, Palette.PLAIN, 100),
            "cc-ci mailu at abc",
            () -> 61_000);
    private final Journal journal = new Journal(progress);

    @Test
    void aPhaseUnderWayIsReadWithWhatItWaitsFor() throws Exception {
        Doing doing = journal.timed("converge", Lane.HEAD, () -> {
            progress.tell(
                    EventKind.WAITING,
                    "",
                    Map.of(Fact.PHASE, "converge", Fact.STACK, "head", Fact.WHAT, "imap 0/1, starting"));
            return read();
        });
        assertThat(doing).isEqualTo(new Doing("install", "converge, waiting for imap 0/1, starting"));
        assertThat(read()).isEqualTo(new Doing("", ""));
    }

    @Test
    void aRungThatHasEndedIsReadAsEnded() throws Exception {
        progress.tell(
                EventKind.RUNG_FINISHED,
                "install: fail: imap never came up",
                Map.of(Fact.RUNG, "install", Fact.STATUS, "fail", Fact.CODE, "not_converged"));
        progress.tell(
                EventKind.RUNG_FINISHED, "functional: pass", Map.of(Fact.RUNG, "functional", Fact.STATUS, "pass"));
        assertThat(journal.timed("restore each alone", Lane.HEAD, this::read))
                .isEqualTo(new Doing("backup_restore", "restore each alone"));
        assertThat(journal.timed("seed", Lane.BASE, this::read)).isEqualTo(new Doing("upgrade", "seed"));
        assertThat(journal.timed("lint", Lane.NONE, this::read)).isEqualTo(new Doing("lint", "lint"));
    }

    private Doing read() {
        return ClimbLog.read(log.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
