package coop.ccci.bot.build.drone;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.build.Watching.Doing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClimbLogTests {
    @Test
    void theLastLinesSayWhereTheClimbIs() {
        assertThat(ClimbLog.read(List.of(
                        "+ ./cc-ci run\n",
                        "cc-ci mailu at abc\n",
                        "[   0.1 s]  lint (-)\n",
                        "[   0.2 s]  lint (-) took 12 ms\n",
                        "[   0.2 s]  rung lint pass: lint: pass\n",
                        "[   3.2 s]  deploy (head)\n",
                        "[   5.2 s]  deploy (head) took 2000 ms\n",
                        "[   5.3 s]  converge (head)\n",
                        "[1 min 01 s]  waiting for imap 0/1\n")))
                .isEqualTo(new Doing("install", "converge, waiting for imap 0/1"));
    }

    @Test
    void aRungThatEndedIsLeft() {
        assertThat(ClimbLog.read(
                        List.of("[  12.3 s]  rung install pass: install: pass", "[  12.4 s]  functional (head)")))
                .isEqualTo(new Doing("functional", "functional"));
    }

    @Test
    void linesOfSomethingElseMeanNothing() {
        assertThat(ClimbLog.read(List.of("deploy (head)", "waiting for Godot", "", "[]  rung", "\u0000")))
                .isEqualTo(new Doing("", ""));
    }
}
