package coop.ccci.engine.swarm;

import static coop.ccci.engine.fake.FakeService.down;
import static coop.ccci.engine.fake.FakeService.reading;
import static coop.ccci.engine.fake.FakeService.up;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.fake.FakeService;
import coop.ccci.model.ReasonCode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConvergenceRuleTests {
    private static Progress fresh(FakeService... services) {
        return new ConvergenceRule(Set.of("app"), Baseline.none(), 3).judge(reading(services));
    }

    /** The judgement after a deploy over a service that ran spec "old" and was last updated at noon. */
    private static Progress over(FakeService now) {
        return over(down("app").spec("old").running("old").update("completed", "12:00"), now);
    }

    private static Progress over(FakeService before, FakeService now) {
        return new ConvergenceRule(Set.of("app"), Baseline.of(reading(before)), 3).judge(reading(now));
    }

    private static void assertWaits(Progress progress, String what) {
        assertThat(progress)
                .isInstanceOfSatisfying(
                        Progress.Pending.class,
                        pending -> assertThat(pending.waitingFor()).contains(what));
    }

    private static void assertBroken(Progress progress, ReasonCode code, String... words) {
        assertThat(progress).isInstanceOfSatisfying(Progress.Broken.class, broken -> {
            assertThat(broken.code()).isEqualTo(code);
            assertThat(broken.text()).contains(words);
        });
    }

    @Test
    void everyServiceOnItsPresentSpecHasConverged() {
        assertThat(fresh(up("app"))).isEqualTo(new Progress.Running());
        assertThat(fresh(down("app").desired(2).running("new").running("new"))).isEqualTo(new Progress.Running());
    }

    @Test
    void fewerTasksThanAskedForHaveNot() {
        assertWaits(fresh(down("app").desired(2).running("new")), "app 1/2");
    }

    @Test
    void tasksOfTheOldSpecDoNotCount() {
        assertWaits(fresh(down("app").running("old")), "app 0/1");
    }

    @Test
    void taskThatSwarmIsEndingDoesNotCount() {
        assertWaits(fresh(down("app").ending("new")), "app 0/1");
    }

    @Test
    void oldTaskBesideTheNewOneIsWaitedFor() {
        assertWaits(fresh(up("app").running("old")), "old tasks of service app");
    }

    @Test
    void missingServiceIsWaitedForByName() {
        assertWaits(fresh(up("other")), "service app to exist");
    }

    @Test
    void serviceMeantToHaveNoTaskHasConverged() {
        assertThat(fresh(down("app").desired(0))).isEqualTo(new Progress.Running());
    }

    @Test
    void updateUnderWayIsWaitedForThoughEveryTaskRuns() {
        assertWaits(fresh(up("app").update("updating", "12:01")), "app updating");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paused", "rollback_started", "rollback_paused", "rollback_completed"})
    void updateThatSwarmGaveUpEndsTheWait(String state) {
        assertBroken(fresh(up("app").update(state, "12:01")), ReasonCode.ROLLED_BACK, state, "by Swarm");
    }

    @Test
    void rollBackToTheBaseIsSeenThoughTheSpecIsTheBasesAgain() {
        FakeService back = down("app").spec("old").running("old").update("rollback_completed", "12:05");
        assertBroken(over(back), ReasonCode.ROLLED_BACK, "rollback_completed");
    }

    @Test
    void staleCompletedOfTheLastUpdateIsNotBelieved() {
        assertWaits(over(up("app").update("completed", "12:00")), "the update of service app to start");
        assertThat(over(up("app").update("completed", "12:05"))).isEqualTo(new Progress.Running());
    }

    @Test
    void firstUpdateOfAServiceIsWaitedFor() {
        FakeService before = down("app").spec("old").running("old");
        assertWaits(over(before, up("app")), "the update of service app to start");
        assertThat(over(before, up("app").update("completed", "12:05"))).isEqualTo(new Progress.Running());
    }

    @Test
    void pausedOfTheUpdateBeforeIsNotBelieved() {
        FakeService before = down("app").spec("old").running("old").update("paused", "12:00");
        assertWaits(over(before, up("app").update("paused", "12:00")), "to start");
    }

    @Test
    void updateThatChangesNothingNeedsNoMove() {
        FakeService same = down("app").spec("old").running("old").update("completed", "12:00");
        assertThat(over(same)).isEqualTo(new Progress.Running());
    }

    @Test
    void serviceWithoutReplicasNeedsNoMoveBecauseSwarmStartsNoUpdateOfIt() {
        assertThat(over(
                        down("app").desired(0).spec("old"),
                        down("app").desired(0).spec("new")))
                .isEqualTo(new Progress.Running());
    }

    @Test
    void rejectedTaskEndsTheWaitWithItsError() {
        assertBroken(fresh(down("app").rejected("No such image: x:1")), ReasonCode.TASK_REJECTED, "No such image: x:1");
    }

    @Test
    void crashesBelowTheLimitAreBorne() {
        assertThat(fresh(up("app").failed(1).failed(1))).isEqualTo(new Progress.Running());
        assertWaits(fresh(down("app").failed(1).failed(1)), "app 0/1");
    }

    @Test
    void crashLoopAtTheLimitEndsTheWaitWithExitCodeAndError() {
        assertBroken(
                fresh(down("app").failed(137).failed(137).failed(137)),
                ReasonCode.CRASH_LOOP,
                "crashed 3 times",
                "non-zero exit",
                "exit code 137");
    }

    @Test
    void processThatKeepsEndingWithoutAnErrorIsACrashLoopToo() {
        assertBroken(
                fresh(down("app").ended().ended().ended()), ReasonCode.CRASH_LOOP, "crashed 3 times", "exit code 0");
    }

    @Test
    void crashesOfTheOldSpecAreNotHeldAgainstTheNewOne() {
        FakeService now = down("app").spec("old").failed(1).failed(1).failed(1).spec("new");
        assertWaits(fresh(now), "app 0/1");
    }

    @Test
    void brokenServiceIsToldBeforeAMissingOne() {
        assertBroken(fresh(down("other").rejected("no")), ReasonCode.TASK_REJECTED, "service other");
    }
}
