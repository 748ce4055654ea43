package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A process of its own per test, ended by a signal as Drone or a person would end it. */
class InterruptionTests {

    @Test
    void aSignalEndsTheClimbAfterItsTeardownWith130() throws Exception {
        Process process = start("tears-down");
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo("climbing");
        process.toHandle().destroy();
        assertThat(out.lines().collect(Collectors.toList())).containsExactly("torn down", "summary printed");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
    }

    @Test
    void aTeardownThatNeverEndsIsGivenUpAfterThePatience() throws Exception {
        Process process = start("hangs");
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("climbing");
        process.toHandle().destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(errors(process)).contains("the teardown did not end in time");
    }

    @Test
    void withoutASignalTheExitCodeIsTheProgramsOwn() throws Exception {
        Process process = start("ends");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(4);
    }

    private static String errors(Process process) throws Exception {
        return new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))
                .lines()
                .collect(Collectors.joining("\n"));
    }

    private static Process start(String how) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(List.of(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator,
                        Interrupted.class.getName(),
                        how))
                .start();
    }

    /** The process under test. */
    static final class Interrupted {
        public static void main(String[] how) {
            Screen screen = Screen.ofProcess(System.getProperties(), java.util.Map.of());
            Duration patience = Duration.ofSeconds(how[0].equals("hangs") ? 1 : 15);
            System.exit(new Interruption(screen.err(), patience).guard(() -> program(screen.out(), how[0])));
        }

        private static int program(Pane out, String how) {
            if (how.equals("ends")) {
                return 4;
            }
            out.line("climbing");
            untilInterrupted();
            if (how.equals("hangs")) {
                untilInterrupted();
            }
            out.line("torn down");
            out.line("summary printed");
            return 0;
        }

        private static void untilInterrupted() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException signal) {
                // Cleared, as the climber does before it tears down.
            }
        }
    }
}
