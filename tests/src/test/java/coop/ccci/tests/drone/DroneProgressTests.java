package coop.ccci.tests.drone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.build.Progress;
import coop.ccci.bot.build.drone.DroneExecutor;
import coop.ccci.bot.queue.Job;
import coop.ccci.tests.support.drone.FakeBuild;
import coop.ccci.tests.support.drone.FakeDrone;
import coop.ccci.tests.support.drone.Fault;
import coop.ccci.tests.support.drone.Operation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is where its build is, and judged only by what has arrived. */
class DroneProgressTests {
    private static final Duration GRACE = Duration.ofMinutes(1);

    @TempDir
    Path runs;

    @AutoClose
    private final FakeDrone drone = FakeDrone.start();

    private final TestClock clock = new TestClock();
    private Bot bot;
    private DroneExecutor executor;
    private FakeBuild build;

    @BeforeEach
    void begin() {
        bot = new Bot(drone, runs);
        executor = bot.executor(clock);
        executor.start(bot.order(), "drone");
        build = drone.build(1);
    }

    @Test
    void aBuildThatNoRunnerHasTakenIsPending() {
        assertThat(look()).isEqualTo(new Progress.Pending());
    }

    @Test
    void aRunningBuildSaysWhereTheClimbIsAsItsLogTells() {
        build.start();
        assertThat(look()).isEqualTo(new Progress.Climbing("", "", page(1)));
        build.log("[  12.3 s]  rung install pass: install: pass").log("[  12.4 s]  functional (head)");
        assertThat(look()).isEqualTo(new Progress.Climbing("functional", "functional", page(1)));
    }

    @Test
    void aRunIsJudgedAsSoonAsItsResultsAreThere() {
        build.start();
        bot.receives(Bot.sample("show-green"));
        assertThat(look()).isEqualTo(new Progress.Judged(runs.resolve("mailu-20260102-030405-1a2b3c")));
    }

    @Test
    void aGreenBuildWithoutResultsIsNoGreenRun() {
        build.start().log("first").log("LEVEL 5 of 5").finish("success");
        assertThat(look()).isInstanceOf(Progress.Climbing.class);
        clock.passes(GRACE);
        assertThat(look())
                .isEqualTo(new Progress.Lost("build 1 ended with success", page(1)))
                .isEqualTo(look());
    }

    @Test
    void aFailedBuildIsLostWithItsStepAndTheEndOfItsLog() {
        build.start();
        for (int line = 1; line <= 9; line++) {
            build.log("line " + line + "\u001b[31m");
        }
        build.finish("failure", 70);
        Progress.Lost lost = lost();
        assertThat(lost.why())
                .isEqualTo("build 1 ended with failure, step climb with 70; its log ends: line 5 [31m / line 6 [31m /"
                        + " line 7 [31m / line 8 [31m / line 9 [31m");
        assertThat(lost.log()).isEqualTo(page(1));
    }

    @Test
    void resultsThatAreOfNoUseAreSaidAndDoNotCount() {
        bot.receives(Bot.sample("show-cut-off"));
        build.start().finish("success");
        assertThat(lost().why()).contains("what came as its results is of no use: ");
    }

    @Test
    void aPipelineThatCannotBeReadIsLostWithTheReason() {
        build.breaks("yaml: line 3: did not find expected key");
        assertThat(lost().why()).isEqualTo("build 1 ended with error (yaml: line 3: did not find expected key)");
    }

    @Test
    void aBlockedBuildIsCancelledAndLost() {
        build.block();
        assertThat(look())
                .isInstanceOfSatisfying(
                        Progress.Lost.class, lost -> assertThat(lost.why()).contains("until a person approves it"));
        assertThat(drone.asked()).contains(Operation.CANCEL);
    }

    @Test
    void aDeclinedOrCancelledBuildIsStopped() {
        build.decline();
        assertThat(afterGrace()).isEqualTo(new Progress.Stopped());
        drone.someoneRestarts(1).start().finish("killed");
        assertThat(afterGrace()).isEqualTo(new Progress.Stopped());
    }

    @Test
    void aSkippedBuildIsLost() {
        build.finish("skipped");
        assertThat(lost().why()).contains("Drone skipped build 1");
    }

    @Test
    void aBuildAtItsTimeLimitIsLostAndNotStopped() {
        build.start().since(FakeDrone.TIMEOUT).finish("killed");
        assertThat(lost().why()).contains("time limit");
    }

    @Test
    void aBuildThatAPersonStartsAnewIsFollowed() {
        build.start().finish("failure");
        FakeBuild anew = drone.someoneRestarts(1).start();
        assertThat(look()).isEqualTo(new Progress.Climbing("", "", page(2)));
        anew.finish("failure", 2);
        assertThat(lost().why()).startsWith("build 2 ended with failure");
    }

    @Test
    void aDuplicateThatShowsLateIsCancelled() {
        build.start();
        FakeBuild late = drone.someoneStarts(build.params()).start();
        assertThat(look()).isEqualTo(new Progress.Climbing("", "", page(1)));
        assertThat(late.status()).isEqualTo("killed");
        assertThat(build.status()).isEqualTo("running");
    }

    @Test
    void aCancelledRunIsStopped() {
        build.start();
        executor.cancel(job(Job.State.CANCELLING));
        executor.cancel(job(Job.State.CANCELLING));
        assertThat(executor.look(job(Job.State.CANCELLING))).isEqualTo(new Progress.Stopped());
        assertThat(build.status()).isEqualTo("killed");
    }

    @Test
    void aRunThatEndsWhileItIsCancelledIsJudgedIfItHasResults() {
        build.start().endsWhenCancelled();
        executor.cancel(job(Job.State.CANCELLING));
        assertThat(executor.look(job(Job.State.CANCELLING))).isEqualTo(new Progress.Stopped());
        bot.receives(Bot.sample("show-green"));
        assertThat(executor.look(job(Job.State.CANCELLING))).isInstanceOf(Progress.Judged.class);
    }

    @Test
    void aBuildThatIsNoMoreIsLost() {
        assertThat(executor.look(bot.job(Job.State.RUNNING, "99"))).isEqualTo(new Progress.Pending());
        drone.fails(Operation.LIST, new Fault.Says(200, "[]"));
        assertThat(executor.look(bot.job(Job.State.RUNNING, "99")))
                .isEqualTo(new Progress.Lost("Drone has no build of it any more", Optional.empty()));
    }

    @Test
    void troubleWithDroneIsSaidAndChangesNothing() {
        build.start();
        drone.fails(Operation.LIST, Fault.status(500), 4);
        assertThatThrownBy(this::look).isInstanceOf(ExecutorTrouble.class);
        assertThat(look()).isInstanceOf(Progress.Climbing.class);
        assertThat(drone.builds()).hasSize(1);
    }

    private Progress look() {
        return executor.look(job(Job.State.RUNNING));
    }

    private Progress.Lost lost() {
        return (Progress.Lost) afterGrace();
    }

    private Progress afterGrace() {
        look();
        clock.passes(GRACE);
        return look();
    }

    private Job job(Job.State state) {
        return bot.job(state, "1");
    }

    private Optional<URI> page(int number) {
        return Optional.of(URI.create(drone.address() + "/ops/pipeline/" + number));
    }
}
