package coop.ccci.tests.drone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.ccci.bot.build.Progress;
import coop.ccci.bot.build.drone.DroneExecutor;
import coop.ccci.bot.queue.Job;
import coop.ccci.tests.support.drone.CommandRunner;
import coop.ccci.tests.support.drone.FakeBuild;
import coop.ccci.tests.support.drone.FakeDrone;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that are run for real. */
class FakeDroneTests {
    @TempDir
    Path runs;

    @AutoClose
    private final FakeDrone drone = FakeDrone.start();

    @Test
    void aBuildRunsItsCommandWithItsParametersAndEndsAsThatEnds() {
        drone.running(shell("echo run $CCCI_RUN_ID of $RECIPE; echo with $KEY; exit 3"));
        FakeBuild build = drone.someoneStarts(Map.of("CCCI_RUN_ID", "mailu-1", "RECIPE", "mailu"));
        await().until(build::isOver);
        assertThat(build.status()).isEqualTo("failure");
        assertThat(build.lines()).containsExactly("run mailu-1 of mailu", "with a secret");
    }

    @Test
    void aRunThatPutsItsFolderThereIsJudged() {
        Bot bot = new Bot(drone, runs);
        drone.running(shell("mkdir -p \"$RUNS/$CCCI_RUN_ID\" && cp \"$SAMPLE\" \"$RUNS/$CCCI_RUN_ID\""));
        DroneExecutor executor = bot.executor(new TestClock());
        String build = executor.start(bot.order(), "drone");
        Progress end = await().until(
                        () -> executor.look(bot.job(Job.State.RUNNING, build)),
                        progress -> progress instanceof Progress.Judged);
        assertThat(end).isEqualTo(new Progress.Judged(runs.resolve("mailu-20260102-030405-1a2b3c")));
    }

    @Test
    void aCancelledBuildsCommandIsKilled() {
        drone.running(shell("echo $$ > \"$RUNS/pid\"; exec sleep 60"));
        Bot bot = new Bot(drone, runs);
        DroneExecutor executor = bot.executor(new TestClock());
        String build = executor.start(bot.order(), "drone");
        Path pid = runs.resolve("pid");
        await().until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
        executor.cancel(bot.job(Job.State.CANCELLING, build));
        await().untilAsserted(() -> assertThat(
                        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                                .filter(ProcessHandle::isAlive))
                .isEmpty());
    }

    @Test
    void itCanBeAProcessOfItsOwn() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FakeDrone.class.getName(),
                        "0",
                        "true")
                .start();
        try (BufferedReader said = server.inputReader()) {
            assertThat(said.readLine()).matches("http://127\\.0\\.0\\.1:\\d+ ops/pipeline [0-9a-f]{32}");
        } finally {
            server.destroyForcibly();
        }
    }

    private CommandRunner shell(String script) {
        return new CommandRunner(
                List.of("sh", "-c", script),
                runs,
                Map.of(
                        "KEY", "a secret",
                        "RUNS", runs.toString(),
                        "SAMPLE", Bot.sample("show-green").toString()));
    }
}
