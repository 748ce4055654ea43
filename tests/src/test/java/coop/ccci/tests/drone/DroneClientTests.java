package coop.ccci.tests.drone;

import static coop.ccci.tests.support.drone.FakeBuild.STAGE;
import static coop.ccci.tests.support.drone.FakeBuild.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.build.drone.DroneBuild;
import coop.ccci.bot.build.drone.DroneClient;
import coop.ccci.bot.build.drone.DroneLine;
import coop.ccci.bot.build.drone.DroneStatus;
import coop.ccci.bot.build.drone.StepPlace;
import coop.ccci.tests.support.drone.FakeBuild;
import coop.ccci.tests.support.drone.FakeDrone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What can be asked of a Drone that is well. */
class DroneClientTests {
    private static final StepPlace CLIMB = new StepPlace(STAGE, STEP);

    @AutoClose
    private final FakeDrone drone = FakeDrone.start();

    private final Bot bot = new Bot(drone, Path.of("runs"));

    @AutoClose
    private final DroneClient client = bot.client();

    @Test
    void aBuildIsStartedOnABranchWithItsParametersAndNoOthers() {
        Map<String, String> parameters = Map.of("SRC", "https://git.example/a b?c=d&e=%2B", "PR", "12");
        DroneBuild build = client.create(bot.pipeline(), parameters).orElseThrow();
        assertThat(build.number()).isEqualTo(1);
        assertThat(build.status()).isEqualTo(DroneStatus.PENDING);
        assertThat(drone.build(1).params()).isEqualTo(parameters);
        assertThat(build.params()).isEqualTo(parameters);
    }

    @Test
    void aBuildIsReadWithItsStepsAndTheirExitCodes() {
        drone.someoneStarts(Map.of("PR", "12")).start();
        assertThat(client.get(1).orElseThrow().running()).contains(CLIMB);
        drone.build(1).finish("failure", 3);
        DroneBuild ended = client.get(1).orElseThrow();
        assertThat(ended.status().isOver()).isTrue();
        assertThat(ended.failed()).contains(CLIMB);
        assertThat(ended.step(CLIMB).orElseThrow().exitCode()).isEqualTo(3);
        assertThat(ended.finished()).isPositive();
    }

    @Test
    void aBuildThatIsNotThereIsNone() {
        assertThat(client.get(7)).isEmpty();
    }

    @Test
    void listsComeInPagesTheNewestFirst() {
        assertThat(client.list(1)).isEmpty();
        IntStream.rangeClosed(1, 103).forEach(number -> drone.someoneStarts(Map.of()));
        assertThat(client.list(1))
                .hasSize(DroneClient.PAGE)
                .extracting(DroneBuild::number)
                .startsWith(103L, 102L);
        assertThat(client.list(2)).extracting(DroneBuild::number).containsExactly(3L, 2L, 1L);
    }

    @Test
    void aCancelledBuildIsKilledAndOneThatIsOverIsLeftAlone() {
        drone.someoneStarts(Map.of()).start();
        client.cancel(1);
        assertThat(drone.build(1).status()).isEqualTo("killed");
        drone.someoneStarts(Map.of()).start().finish("success");
        client.cancel(2);
        assertThat(drone.build(2).status()).isEqualTo("success");
    }

    @Test
    void aBuildThatEndsWhileItIsCancelledIsNoTrouble() {
        drone.someoneStarts(Map.of()).start().endsWhenCancelled();
        client.cancel(1);
        assertThat(drone.build(1).status()).isEqualTo("success");
    }

    @Test
    void aLogIsThereWhenTheStepIsOver() {
        FakeBuild build = drone.someoneStarts(Map.of()).start().log("one").log("two");
        assertThat(client.logs(1, CLIMB)).isEmpty();
        build.finish("success");
        assertThat(client.logs(1, CLIMB)).extracting(DroneLine::text).containsExactly("one\n", "two\n");
    }

    @Test
    void aStreamGivesWhatWasSaidAndWhatFollowsUntilTheStepIsOver() throws InterruptedException {
        FakeBuild build = drone.someoneStarts(Map.of()).start().log("before");
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Thread follower = Thread.ofVirtual().start(() -> client.stream(1, CLIMB, line -> heard.add(line.text())));
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("before\n");
        build.log("after");
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("after\n");
        build.finish("success");
        assertThat(follower.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void aGlanceGivesWhatWasSaidSoFarAndNeverWaitsForMore() {
        FakeBuild build = drone.someoneStarts(Map.of()).start();
        assertThat(client.glance(1, CLIMB)).isEmpty();
        List.of("one", "two", "three").forEach(build::log);
        assertThat(client.glance(1, CLIMB)).extracting(DroneLine::text).containsExactly("one\n", "two\n", "three\n");
        build.finish("success");
        assertThat(client.glance(1, CLIMB)).hasSize(3);
        assertThat(client.glance(9, CLIMB)).isEmpty();
    }

    @Test
    void theRepositoryTellsItsTimeLimit() {
        assertThat(client.repository().timeout()).isEqualTo(60);
        assertThat(client.repository().active()).isTrue();
    }

    @Test
    void peopleFindABuildOnItsPage() {
        assertThat(client.page(7)).hasToString(drone.address() + "/ops/pipeline/7");
    }
}
