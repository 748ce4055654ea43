package coop.ccci.tests.drone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.build.drone.DroneClient;
import coop.ccci.bot.build.drone.Pipeline;
import coop.ccci.bot.build.drone.StepPlace;
import coop.ccci.tests.support.drone.FakeDrone;
import coop.ccci.tests.support.drone.Fault;
import coop.ccci.tests.support.drone.Operation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a question when Drone is not well. */
class DroneTroubleTests {
    private static final int TRIES = 4;

    @AutoClose
    private final FakeDrone drone = FakeDrone.start();

    private final Bot bot = new Bot(drone, Path.of("runs"));

    @AutoClose
    private final DroneClient client = bot.client();

    static Stream<Fault> passing() {
        return Stream.of(
                Fault.status(429),
                Fault.status(500),
                Fault.status(502),
                new Fault.Says(503, "", Map.of("Retry-After", "0")),
                Fault.page(),
                new Fault.BreaksOff(),
                new Fault.LosesTheAnswer());
    }

    static Stream<Fault> all() {
        return Stream.concat(
                passing(),
                Stream.of(
                        Fault.status(400),
                        Fault.status(401),
                        Fault.status(403),
                        Fault.status(404),
                        Fault.status(408),
                        Fault.status(409),
                        Fault.status(422)));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsNotNoticedByWhoeverReads(Fault fault) {
        drone.someoneStarts(Map.of());
        drone.fails(Operation.GET, fault, TRIES - 1);
        assertThat(client.get(1)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatDoesNotPassIsToldAfterABoundedNumberOfTries(Fault fault) {
        drone.someoneStarts(Map.of());
        drone.fails(Operation.GET, fault, 100);
        assertThatThrownBy(() -> client.get(1))
                .isInstanceOf(ExecutorTrouble.class)
                .hasMessageStartingWith("reading build 1 of ops/pipeline at " + drone.address() + ": ");
        assertThat(drone.asked()).hasSize(TRIES);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBuildIsNeverAskedForTwice(Fault fault) {
        drone.fails(Operation.CREATE, fault);
        assertThatThrownBy(() -> client.create(bot.pipeline(), Map.of()))
                .isInstanceOf(ExecutorTrouble.class)
                .hasMessageStartingWith("starting a build of ops/pipeline at ");
        assertThat(drone.asked()).containsExactly(Operation.CREATE);
    }

    @ParameterizedTest
    @CsvSource({
        "401, give the bot the token of a user there",
        "403, give it write access to the repository",
        "404, activate the repository there",
        "422, it answered 422 (no luck)",
    })
    void whatAnOperatorHasToMendIsSaidAtOnce(int code, String next) {
        drone.fails(Operation.LIST, Fault.status(code), 100);
        assertThatThrownBy(() -> client.list(1)).hasMessageContaining(next);
        assertThat(drone.asked()).hasSize(1);
    }

    @Test
    void aWrongTokenIsSaidAndNeverShown() {
        try (DroneClient stranger = bot.client("n0body")) {
            assertThatThrownBy(() -> stranger.list(1))
                    .hasMessageContaining("401 (Unauthorized)")
                    .hasMessageNotContaining("n0body");
        }
        drone.fails(Operation.LIST, new Fault.Says(400, "{\"message\":\"bad token " + drone.token() + "\"}"));
        assertThatThrownBy(() -> client.list(1)).hasMessageContaining("bad token ***");
    }

    /** Or this test would never end. */
    @Test
    @Timeout(60)
    void aServerThatSaysNothingIsNotWaitedForForEver() {
        drone.fails(Operation.LIST, new Fault.Hangs(), 100).fails(Operation.CREATE, new Fault.Hangs());
        try (DroneClient impatient = bot.impatient().client()) {
            assertThatThrownBy(() -> impatient.list(1)).hasMessageContaining("there came no whole answer");
            assertThat(drone.asked()).hasSizeBetween(2, TRIES - 1).containsOnly(Operation.LIST);
            assertThatThrownBy(() -> impatient.create(bot.pipeline(), Map.of()))
                    .hasMessageContaining("there came no whole answer");
            assertThat(drone.asked()).containsOnlyOnce(Operation.CREATE);
        }
    }

    @Test
    void aServerThatIsNotThereIsSaid() {
        drone.close();
        assertThatThrownBy(() -> client.list(1)).hasMessageContaining("there came no whole answer: ");
    }

    @Test
    void aServerThatWantsToBeLeftAloneForLongIs() {
        drone.fails(
                Operation.LIST, new Fault.Says(429, "{\"message\":\"slow down\"}", Map.of("Retry-After", "3600")), 9);
        assertThatThrownBy(() -> client.list(1)).hasMessageContaining("429 (slow down)");
        assertThat(drone.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadToItsEnd() {
        drone.fails(Operation.LIST, new Fault.Says(200, "[" + " ".repeat(20 << 20) + "]"), 100);
        assertThatThrownBy(() -> client.list(1)).hasMessageContaining("larger than 16 MB");
    }

    @Test
    void nobodyIsLedElsewhere() {
        drone.fails(Operation.LIST, new Fault.Says(302, "", Map.of("Location", "https://elsewhere.example/")));
        assertThatThrownBy(() -> client.list(1)).hasMessageContaining("give the bot the address that it points to");
    }

    @Test
    void nothingIsAnAnswerThatMeansNothing() {
        drone.fails(Operation.CREATE, Fault.nothing()).fails(Operation.LIST, Fault.nothing());
        assertThat(client.create(bot.pipeline(), Map.of())).isEmpty();
        assertThat(client.list(1)).isEmpty();
        drone.fails(Operation.REPOSITORY, Fault.nothing(), TRIES);
        assertThatThrownBy(client::repository).hasMessageContaining("not what Drone answers");
    }

    @Test
    void anUnknownBranchIsSaid() {
        Pipeline gone = new Pipeline(bot.repository(), "gone", Optional.empty());
        assertThatThrownBy(() -> client.create(gone, Map.of()))
                .hasMessageContaining("no such repository, branch or commit");
    }

    @Test
    void aStreamThatIsRefusedIsSaid() {
        assertThatThrownBy(() -> client.stream(7, new StepPlace(1, 2), line -> {}))
                .isInstanceOf(ExecutorTrouble.class)
                .hasMessageContaining("following the log of build 7");
    }
}
