package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ScreenTests {

    @Test
    void aTerminalIsColouredAndALogIsNot() {
        Screen screen = Screen.ofProcess(properties("1"), Map.of());
        assertThat(screen.out().palette()).isEqualTo(Palette.COLOURED);
        assertThat(screen.out().kind()).isEqualTo(Pane.Kind.TERMINAL);
        assertThat(screen.err().palette()).isEqualTo(Palette.PLAIN);
        assertThat(screen.err().kind()).isEqualTo(Pane.Kind.LOG);
    }

    @Test
    void noColorIsRespectedOnATerminal() {
        assertThat(Screen.ofProcess(properties("1,2"), Map.of("NO_COLOR", "1"))
                        .out()
                        .palette())
                .isEqualTo(Palette.PLAIN);
        assertThat(Screen.ofProcess(properties("1,2"), Map.of("NO_COLOR", ""))
                        .out()
                        .palette())
                .isEqualTo(Palette.COLOURED);
    }

    @Test
    void theWidthIsTheTerminalsWhereItIsKnown() {
        assertThat(Screen.ofProcess(properties("1"), Map.of()).out().width()).isEqualTo(120);
        assertThat(Screen.ofProcess(new Properties(), Map.of()).out().width()).isEqualTo(100);
    }

    private static Properties properties(String terminals) {
        Properties properties = new Properties();
        properties.setProperty("cc-ci.terminal", terminals);
        properties.setProperty("cc-ci.columns", "120");
        return properties;
    }
}
