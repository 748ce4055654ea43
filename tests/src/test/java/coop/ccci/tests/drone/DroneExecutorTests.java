package coop.ccci.tests.drone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.build.drone.DroneExecutor;
import coop.ccci.tests.support.drone.FakeBuild;
import coop.ccci.tests.support.drone.FakeDrone;
import coop.ccci.tests.support.drone.Fault;
import coop.ccci.tests.support.drone.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One run is one build, whatever goes wrong while it is started. */
class DroneExecutorTests {
    @TempDir
    Path runs;

    @AutoClose
    private final FakeDrone drone = FakeDrone.start();

    private Bot bot;
    private DroneExecutor executor;

    @BeforeEach
    void begin() {
        bot = new Bot(drone, runs);
        executor = bot.executor(new TestClock());
    }

    @Test
    void aRunBecomesABuildWithTheRunsParameters() {
        assertThat(executor.start(bot.order(), "drone")).isEqualTo("1");
        assertThat(drone.build(1).params()).isEqualTo(parameters());
    }

    @Test
    void aRunThatIsStartedAgainIsTheSameBuild() {
        executor.start(bot.order(), "drone");
        assertThat(executor.start(bot.order(), "drone")).isEqualTo("1");
        drone.build(1).start().finish("failure");
        assertThat(executor.start(bot.order(), "drone")).isEqualTo("1");
        assertThat(drone.builds()).hasSize(1);
    }

    @Test
    void aBuildIsFoundBehindManyOthers() {
        drone.someoneStarts(parameters());
        IntStream.range(0, 250).forEach(other -> drone.someoneStarts(Map.of("CCCI_RUN_ID", "other-" + other)));
        assertThat(executor.start(bot.order(), "drone")).isEqualTo("1");
    }

    @Test
    void aLostAnswerDoesNotMakeASecondBuild() {
        drone.fails(Operation.CREATE, new Fault.LosesTheAnswer());
        assertThat(executor.start(bot.order(), "drone")).isEqualTo("1");
        assertThat(drone.builds()).hasSize(1);
    }

    @Test
    void anAnswerThatNeverComesIsWaitedForInVainAndOnce() {
        drone.fails(Operation.CREATE, new Fault.Hangs());
        DroneExecutor impatient = bot.impatient().executor(new TestClock());
        assertThatThrownBy(() -> impatient.start(bot.order(), "drone")).isInstanceOf(ExecutorTrouble.class);
        assertThat(executor.start(bot.order(), "drone")).isEqualTo("1");
        assertThat(drone.builds()).hasSize(1);
    }

    static List<Fault> refusals() {
        return DroneTroubleTests.all().filter(Fault.Says.class::isInstance).toList();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsSaidAndTheNextTryStartsTheRun(Fault refusal) {
        drone.fails(Operation.CREATE, refusal);
        assertThatThrownBy(() -> executor.start(bot.order(), "drone")).isInstanceOf(ExecutorTrouble.class);
        assertThat(executor.start(bot.order(), "drone")).isEqualTo("1");
        assertThat(drone.builds()).hasSize(1);
    }

    @Test
    void whereDroneDoesNotAnswerAtAllNothingIsStartedBlindly() {
        drone.fails(Operation.LIST, Fault.status(500), 4);
        assertThatThrownBy(() -> executor.start(bot.order(), "drone")).isInstanceOf(ExecutorTrouble.class);
        assertThat(drone.builds()).isEmpty();
    }

    @Test
    void whatCannotBeToldAfterALostAnswerIsFoundTheNextTime() {
        drone.fails(Operation.CREATE, new Fault.LosesTheAnswer())
                .fails(Operation.LIST, new Fault.Says(200, "[]"))
                .fails(Operation.LIST, Fault.status(500), 4);
        assertThatThrownBy(() -> executor.start(bot.order(), "drone")).isInstanceOf(ExecutorTrouble.class);
        assertThat(executor.start(bot.order(), "drone")).isEqualTo("1");
        assertThat(drone.builds()).hasSize(1);
    }

    @Test
    void aPipelineThatMatchesNothingIsSaid() {
        drone.fails(Operation.CREATE, Fault.nothing());
        assertThatThrownBy(() -> executor.start(bot.order(), "drone"))
                .hasMessageContaining("Drone started nothing")
                .hasMessageContaining("see to its .drone.yml");
    }

    @Test
    void botsThatStartTheSameRunAtOnceKeepTheOldestBuild() throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> start = () -> bot.executor(new TestClock()).start(bot.order(), "drone");
            List<Callable<String>> bots =
                    IntStream.range(0, 8).mapToObj(i -> start).toList();
            for (Future<String> each : many.invokeAll(bots)) {
                each.get();
            }
        }
        assertThat(executor.start(bot.order(), "drone")).isEqualTo("1");
        assertThat(drone.builds().stream().collect(Collectors.groupingBy(FakeBuild::isOver, Collectors.counting())))
                .containsEntry(false, 1L);
    }

    @Test
    void aBuildThatWasMadeTwiceAndForgottenIsEndedByTheNextStart() {
        drone.someoneStarts(parameters());
        drone.someoneStarts(parameters()).start();
        assertThat(executor.start(bot.order(), "drone")).isEqualTo("1");
        assertThat(drone.build(2).status()).isEqualTo("killed");
        assertThat(drone.build(1).status()).isEqualTo("pending");
    }

    private static Map<String, String> parameters() {
        return Map.of(
                "RECIPE", "mailu",
                "REF", "a".repeat(40),
                "PR", "12",
                "SRC", "https://git.example/recipes/mailu.git",
                "CCCI_RUN_ID", "mailu-20260102-030405-1a2b3c");
    }
}
