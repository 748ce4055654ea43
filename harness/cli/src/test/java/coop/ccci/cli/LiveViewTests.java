package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Fact;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveViewTests {
    private static final LiveView VIEW = new LiveView("cc-ci mailu at main", Palette.PLAIN, 80);
    private static final Map<String, String> DEPLOY = Map.of(Fact.PHASE, "deploy", Fact.STACK, "head");

    @Test
    void rungsThatEndedAndPhasesUnderWayAreShownWithTheirTimes() {
        ClimbState state = ClimbState.start()
                .after(2_000, EventKind.RUNG_FINISHED, Map.of(Fact.RUNG, "lint", Fact.STATUS, "pass"))
                .after(3_000, EventKind.PHASE_STARTED, DEPLOY)
                .after(
                        4_000,
                        EventKind.WAITING,
                        Map.of(Fact.PHASE, "deploy", Fact.STACK, "head", Fact.WHAT, "imap 0/1"))
                .after(
                        9_000,
                        EventKind.RUNG_FINISHED,
                        Map.of(Fact.RUNG, "upgrade", Fact.STATUS, "skip", Fact.CODE, "no_base"));
        assertThat(VIEW.lines(state, 10_500))
                .containsExactly(
                        "cc-ci mailu at main  10.5 s",
                        "  install",
                        "  upgrade         skip   at 9.0 s  no_base",
                        "  backup_restore",
                        "  functional",
                        "  lint            pass   at 2.0 s",
                        "  head  deploy             7.5 s  waiting for imap 0/1");
    }

    @Test
    void aPhaseThatEndedIsNoLongerShownAndTheSamePhaseOfAnotherStackStays() {
        ClimbState state = ClimbState.start()
                .after(0, EventKind.PHASE_STARTED, DEPLOY)
                .after(0, EventKind.PHASE_STARTED, Map.of(Fact.PHASE, "deploy", Fact.STACK, "base"))
                .after(1, EventKind.PHASE_FINISHED, DEPLOY);
        assertThat(state.phases()).containsExactly(new ClimbState.Phase("deploy", "base", 0, ""));
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        Map<String, String> facts =
                Map.of(Fact.PHASE, "deploy", Fact.STACK, "head", Fact.WHAT, "x".repeat(200) + "\u001b[2J\n");
        ClimbState state = ClimbState.start()
                .after(0, EventKind.WAITING, facts)
                .after(
                        0,
                        EventKind.RUNG_FINISHED,
                        Map.of(Fact.RUNG, "lint", Fact.STATUS, "fail", Fact.CODE, "y".repeat(99)));
        LiveView narrow = new LiveView("t".repeat(300), Palette.PLAIN, 40);
        assertThat(narrow.lines(state, 0)).allSatisfy(line -> assertThat(line).hasSizeLessThan(41));
        assertThat(String.join("", narrow.lines(state, 0))).doesNotContain("\u001b", "\n");
    }

    @Test
    void eventsThatMakeNoSenseChangeNothing() {
        ClimbState start = ClimbState.start();
        assertThat(start.after(0, EventKind.RUNG_FINISHED, Map.of(Fact.RUNG, "roof", Fact.STATUS, "pass")))
                .isEqualTo(start);
        assertThat(start.after(0, EventKind.RUNG_FINISHED, Map.of())).isEqualTo(start);
        assertThat(start.after(0, "deploy.started", Map.of())).isEqualTo(start);
    }

    @Test
    void onlyAPassIsGreen() {
        for (coop.ccci.model.Status status : coop.ccci.model.Status.values()) {
            boolean green = Palette.COLOURED.status(status, "x").contains("[32m");
            assertThat(green).isEqualTo(status == coop.ccci.model.Status.PASS);
        }
    }

    @Test
    void theBlockIsDrawnOverItselfAndLeavesTheCursorVisible() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LiveBlock block = new LiveBlock(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        block.draw(List.of("one", "two"));
        block.draw(List.of("three"));
        block.clear();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\u001b[?25l\rone\u001b[K\ntwo\u001b[K\n\u001b[J"
                        + "\u001b[?25l\r\u001b[2Athree\u001b[K\n\u001b[J"
                        + "\r\u001b[1A\u001b[J\u001b[?25h");
    }

    @Test
    void aClosedLiveProgressHasGivenTheCursorBackAndDrawsNoMore() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Pane pane = new Pane(
                new PrintStream(bytes, true, StandardCharsets.UTF_8), Pane.Kind.TERMINAL, Palette.COLOURED, 80);
        try (Progress progress = Progress.on(pane, "cc-ci mailu", () -> 1_000)) {
            progress.tell(EventKind.WARNING, "disk is low", Map.of());
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("warning: disk is low").endsWith("\u001b[?25h");
    }
}
