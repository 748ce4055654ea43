package coop.ccci.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process of its own, that is sent one signal after the other. */
@Timeout(60)
class ProcessSignalsTests {
    @Test
    void firstTwoSignalsAreTakenAndTheThirdEndsTheProcessInGoodOrder() throws Exception {
        Process process = start();
        BufferedReader out = process.inputReader(UTF_8);
        assertThat(out.readLine()).isEqualTo("serving");
        signal(process, "TERM");
        assertThat(out.readLine()).isEqualTo("first");
        signal(process, "INT");
        assertThat(out.readLine()).isEqualTo("second");
        signal(process, "TERM");
        assertThat(out.readLine()).isEqualTo("interrupted");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
    }

    private static void signal(Process process, String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static Process start() throws Exception {
        // Whoever starts the tests in the background may have had SIGINT ignored, and children inherit that.
        Process process = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator,
                        Serving.class.getName())
                .start();
        // A read from a pipe is not interrupted by a time limit.
        CompletableFuture.delayedExecutor(40, TimeUnit.SECONDS).execute(process::destroyForcibly);
        return process;
    }

    /** The process under test. */
    static final class Serving {
        public static void main(String[] none) {
            Screen screen = Screen.ofProcess(System.getProperties(), Map.of());
            System.exit(new Interruption(screen.err(), Duration.ofSeconds(15)).guard(() -> serve(screen.out())));
        }

        private static int serve(Pane out) {
            Signals signals = ProcessSignals.take();
            try {
                out.line("serving");
                signals.await();
                out.line("first");
                signals.await();
                out.line("second");
                signals.await();
            } catch (InterruptedException third) {
                out.line("interrupted");
            }
            return 0;
        }
    }
}
