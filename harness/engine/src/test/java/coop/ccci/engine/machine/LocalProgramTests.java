package coop.ccci.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.HostTrouble;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalProgramTests {

    @Test
    void wordsReachTheProgramAsTheyAre() {
        assertThat(LocalProgram.of("printf", "%s|", "a b", "$HOME", "'").run().output())
                .isEqualTo("a b|$HOME|'|");
    }

    @Test
    void inputAndEnvironmentReachTheProgram() {
        Ending ending = LocalProgram.of("sh", "-c", "cat; echo $WORD")
                .with(Map.of("WORD", "two"))
                .reading("one ")
                .run();
        assertThat(ending.output()).isEqualTo("one two\n");
    }

    @Test
    void failureNamesTheActTheCommandAndTheLogsEnd() {
        assertThatThrownBy(() -> LocalProgram.of("sh", "-c", "echo broken >&2; exit 3")
                        .run()
                        .orTrouble("testing"))
                .isInstanceOf(HostTrouble.class)
                .hasMessageStartingWith("testing: ")
                .hasMessageContaining("exited 3: broken");
    }

    @Test
    void programThatDoesNotEndIsKilled() {
        assertThatThrownBy(() -> LocalProgram.of("sleep", "987")
                        .within(Duration.ofMillis(50))
                        .run())
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("no end after");
    }

    @Test
    void missingProgramIsTheMachinesTrouble() {
        assertThatThrownBy(() -> LocalProgram.of("no-such-program").run()).isInstanceOf(HostTrouble.class);
    }
}
