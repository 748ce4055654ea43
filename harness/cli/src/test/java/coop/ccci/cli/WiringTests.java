package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.results.SigningKey;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WiringTests {
    private static Wiring wiring(Map<String, String> environment) {
        Screen screen = Screen.ofProcess(System.getProperties(), Map.of());
        return new Wiring(
                new Build("1", "unknown"),
                environment,
                Path.of("."),
                screen,
                new Stage.ScriptedClock(),
                Duration.ofSeconds(1));
    }

    /** Whatever climbs is made of it, so nothing has been reached by then. */
    @Test
    void anUnusableSigningKeyEndsEveryCommandThatClimbsBeforeItDoes() {
        Wiring wiring = wiring(Map.of(SigningKey.VARIABLE, "/nowhere/ci.pem"));
        assertThatThrownBy(wiring::climber).isInstanceOf(UsageProblem.class);
        assertThatThrownBy(wiring::reproducer).isInstanceOf(UsageProblem.class).hasMessageContaining("/nowhere/ci.pem");
    }
}
