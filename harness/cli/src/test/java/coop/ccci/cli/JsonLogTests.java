package coop.ccci.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunMark;
import coop.ccci.engine.leak.RunSecrets;
import coop.ccci.kit.Secret;
import java.io.File;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A process of its own per test, because a process decides once what it logs with. */
class JsonLogTests {
    private static final String TOKEN = "8f2e77a091bc42dd9c1e";

    @Test
    void lineHasTimeLevelLoggerThreadMessageAndTheRun() throws Exception {
        List<String> lines = said("log");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("{\"timestamp\":")
                .endsWith("}")
                .contains(
                        "\"level\":\"INFO\"",
                        "\"threadName\":\"main\"",
                        "\"loggerName\":\"coop.ccci.test\"",
                        "\"mdc\": {\"run\":\"mailu-1\"}",
                        "\"formattedMessage\":\"a \\\"line\\\"\"");
    }

    @Test
    void secretStandsInNoLineNotEvenInAnException() throws Exception {
        List<String> lines = said("log");
        assertThat(lines.getLast())
                .contains("\"level\":\"WARN\"", "token ***", "IllegalStateException", "\"mdc\": {}")
                .doesNotContain(TOKEN)
                .doesNotContain(Base64.getEncoder().encodeToString(TOKEN.getBytes(UTF_8)));
    }

    @Test
    void whereNobodyOpensItNothingIsLoggedAndLogbackIsNotLoaded() throws Exception {
        assertThat(said("none")).containsExactly("loaded: false");
    }

    private static List<String> said(String how) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator,
                        Logging.class.getName(),
                        how)
                .redirectErrorStream(true)
                .start();
        return process.inputReader(UTF_8).lines().toList();
    }

    /** The process under test. */
    static final class Logging {
        public static void main(String[] how) {
            JsonLog.none();
            Screen screen = Screen.ofProcess(System.getProperties(), Map.of());
            if (how[0].equals("none")) {
                LoggerFactory.getLogger("coop.ccci.test").error("nobody hears this");
                screen.out().line("loaded: " + isLoaded());
                return;
            }
            RunSecrets secrets = new RunSecrets();
            JsonLog.open(screen.err(), secrets);
            secrets.register(new Secret("forge.token", TOKEN));
            org.slf4j.Logger log = LoggerFactory.getLogger("coop.ccci.test");
            RunMark.during(new RunId("mailu-1"), () -> log.info("a \"{}\"", "line"));
            LoggerFactory.getLogger("com.example.library").info("libraries are not asked for so much");
            log.warn("token {}", TOKEN, new IllegalStateException("Basic " + TOKEN));
        }

        private static boolean isLoaded() {
            return LoggerFactory.getILoggerFactory().getClass().getName().contains("logback");
        }
    }
}
