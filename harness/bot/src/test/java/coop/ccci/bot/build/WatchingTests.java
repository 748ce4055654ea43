package coop.ccci.bot.build;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.build.Watching.Doing;
import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchingTests {
    private final Watching watching = new Watching();

    @Test
    void beforeAnythingIsToldThereIsNothingToSay() {
        assertThat(watching.now()).isEqualTo(new Doing("", ""));
    }

    @Test
    void lintHasNoStack() {
        start("lint", "-");
        assertThat(watching.now()).isEqualTo(new Doing("lint", "lint"));
        finish("lint", "-");
        start("host", "-");
        assertThat(watching.now()).isEqualTo(new Doing("", "host"));
    }

    @Test
    void theRungOfTheHeadIsTheFirstThatHasNotEnded() {
        start("converge", "head");
        assertThat(watching.now()).isEqualTo(new Doing("install", "converge"));
        end("install");
        start("functional", "head");
        assertThat(watching.now().rung()).isEqualTo("functional");
        end("functional");
        start("converge", "head");
        assertThat(watching.now()).isEqualTo(new Doing("backup_restore", "converge"));
        end("backup_restore");
        start("teardown", "head");
        assertThat(watching.now()).isEqualTo(new Doing("", "teardown"));
    }

    @Test
    void theBaseIsTheUpgradeAndIsToldOfWhereTheHeadRests() {
        start("deploy", "base");
        start("backup", "head");
        assertThat(watching.now().step()).isEqualTo("backup");
        finish("backup", "head");
        assertThat(watching.now()).isEqualTo(new Doing("upgrade", "deploy"));
    }

    @Test
    void whatIsWaitedForIsSaidUntilThePhaseEnds() {
        start("converge", "head");
        watching.tell(EventKind.WAITING, "", Map.of(Fact.STACK, "head", Fact.WHAT, "imap 0/1"));
        assertThat(watching.now().step()).isEqualTo("converge, waiting for imap 0/1");
        start("functional", "head");
        assertThat(watching.now().step()).isEqualTo("functional");
    }

    @Test
    void longTextsAreCut() {
        start("x".repeat(1_000), "head");
        assertThat(watching.now().step()).hasSize(120).endsWith("…");
    }

    private void start(String phase, String stack) {
        watching.tell(EventKind.PHASE_STARTED, "", Map.of(Fact.PHASE, phase, Fact.STACK, stack));
    }

    private void finish(String phase, String stack) {
        watching.tell(EventKind.PHASE_FINISHED, "", Map.of(Fact.PHASE, phase, Fact.STACK, stack));
    }

    private void end(String rung) {
        watching.tell(EventKind.RUNG_FINISHED, "", Map.of(Fact.RUNG, rung));
    }
}
