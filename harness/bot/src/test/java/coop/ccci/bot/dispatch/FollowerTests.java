package coop.ccci.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.build.Progress;
import coop.ccci.bot.fake.World;
import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.ForgeTrouble.Hope;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTests {
    private static final Progress.Climbing CLIMBING =
            new Progress.Climbing("upgrade", "the base converges", Optional.empty());
    private static final Progress.Lost LOST = new Progress.Lost("exit code 137", Optional.empty());

    private World world;
    private RunOrder order;

    @BeforeEach
    void start(@TempDir Path folder) {
        world = new World(folder);
        order = world.asked(world.order(World.PULL, 1));
        world.dispatcher.dispatch();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void runThatClimbsIsToldOf() {
        follow(order, CLIMBING);
        assertThat(world.report(World.PULL)).contains("**Running**", "upgrade", "the base converges");
        assertThat(status()).isEqualTo(CommitStatus.State.PENDING);
        assertThat(state(order)).isEqualTo(Job.State.RUNNING);
    }

    @Test
    void runThatWasJudgedIsToldOfAndEnds() {
        follow(order, new Progress.Judged(world.publish(order, "judged-red")));
        assertThat(world.report(World.PULL)).contains("state judged", "https://ci.example/runs/" + order.id());
        assertThat(status()).isEqualTo(CommitStatus.State.FAILURE);
        assertThat(state(order)).isEqualTo(Job.State.ENDED);
    }

    @Test
    void judgementIsComparedWithTheLastRunOfTheTargetsTip() {
        world.publish(world.order(World.pull(7), 7, World.TIP), "judged-green-as-before");
        follow(order, new Progress.Judged(world.publish(order, "judged-red")));
        assertThat(world.report(World.PULL)).contains("Against the last run of");
    }

    @Test
    void runIsNotComparedWithItself() {
        world.forge.put(
                new PullRequest(World.PULL, PullRequest.State.OPEN, World.HEAD, Optional.of("x"), "main", World.HEAD));
        follow(order, new Progress.Judged(world.publish(order, "judged-red")));
        assertThat(world.report(World.PULL)).contains("no earlier run of");
    }

    @Test
    void judgementWaitsForNoForge() {
        world.forge.fail(Hope.LATER);
        follow(order, new Progress.Judged(world.publish(order, "judged-green-as-before")));
        assertThat(status()).isEqualTo(CommitStatus.State.SUCCESS);
        assertThat(world.report(World.PULL)).contains("no earlier run of");
    }

    @Test
    void judgementWhoseResultsVanishedIsWithheld() {
        follow(order, new Progress.Judged(world.arrivals.folder(order)));
        assertThat(world.report(World.PULL)).contains("state withheld");
        assertThat(status()).isEqualTo(CommitStatus.State.ERROR);
        assertThat(state(order)).isEqualTo(Job.State.ENDED);
    }

    @Test
    void runThatSomebodyStoppedIsCancelled() {
        cancel();
        follow(order, new Progress.Stopped());
        assertThat(world.executor.cancelled).containsExactly(order.id());
        assertThat(state(order)).isEqualTo(Job.State.CANCELLED);
        assertThat(world.report(World.PULL)).contains("state cancelled");
    }

    @Test
    void runThatANewerOneEndedIsReplacedAndTheCommentTellsOfTheNewer() {
        RunOrder newer = world.asked(world.order(World.PULL, 2, World.NEWER));
        follow(order, new Progress.Stopped());
        assertThat(state(order)).isEqualTo(Job.State.REPLACED);
        assertThat(world.status(World.HEAD).orElseThrow().description()).contains("replaced by a newer request");
        assertThat(world.report(World.PULL)).doesNotContain("replaced");
        world.forge.put(World.open(World.PULL, World.NEWER));
        world.dispatcher.dispatch();
        assertThat(state(newer)).isEqualTo(Job.State.RUNNING);
    }

    @Test
    void olderRunOfTheSameCommitDoesNotSpeakForTheNewer() {
        world.asked(world.order(World.PULL, 2));
        world.store.write(ledger -> {
            world.whereabouts.tell(
                    ledger, world.newest(World.PULL).orElseThrow().order().id());
            return true;
        });
        follow(order, new Progress.Stopped());
        assertThat(status()).isEqualTo(CommitStatus.State.PENDING);
    }

    @Test
    void lostRunIsRunOnceMoreAndThenGivenUp() {
        follow(order, LOST);
        RunOrder second = world.newest(World.PULL).orElseThrow().order();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.head()).isEqualTo(order.head());
        assertThat(world.report(World.PULL)).contains("attempt 2", "exit code 137");
        world.dispatcher.dispatch();
        follow(second, LOST);
        assertThat(world.report(World.PULL)).contains("state givenup", "exit code 137");
        assertThat(status()).isEqualTo(CommitStatus.State.ERROR);
        assertThat(world.waiting()).isEmpty();
    }

    @Test
    void runLostWhileItIsBeingCancelledIsCancelled() {
        cancel();
        follow(order, LOST);
        assertThat(state(order)).isEqualTo(Job.State.CANCELLED);
        assertThat(world.waiting()).isEmpty();
    }

    @Test
    void runLostJustAsSomebodyCancelsItIsNotRunOnceMore() {
        Job seen = world.job(order);
        cancel();
        new LostRuns(world.store, world.whereabouts, world.clock).lost(seen, LOST);
        assertThat(state(order)).isEqualTo(Job.State.CANCELLED);
        assertThat(world.waiting()).isEmpty();
    }

    @Test
    void runThatIsLostTwiceOverIsRunOnceMoreOnly() {
        Job seen = world.job(order);
        LostRuns lost = new LostRuns(world.store, world.whereabouts, world.clock);
        lost.lost(seen, LOST);
        lost.lost(seen, LOST);
        assertThat(world.waiting()).hasSize(1);
        assertThat(world.report(World.PULL)).contains("state retried");
    }

    @Test
    void runThatStillClimbsWhileItIsBeingCancelledIsNotSaidToRun() {
        cancel();
        follow(order, CLIMBING);
        assertThat(world.report(World.PULL)).contains("state cancelling");
    }

    @Test
    void troubleWithOneRunStopsNoOther() {
        world.forge.put(World.open(World.pull(13), World.HEAD));
        RunOrder other = world.asked(world.order(World.pull(13), 2));
        world.dispatcher.dispatch();
        world.executor.hide(order.id(), new IllegalStateException("half an answer"));
        follow(other, LOST);
        assertThat(state(other)).isEqualTo(Job.State.ENDED);
        world.executor.hide(order.id(), new ExecutorTrouble("looking: 502"));
        world.follower.follow();
        assertThat(state(order)).isEqualTo(Job.State.RUNNING);
    }

    @Test
    void filesAreServedOnlyWhereTheGateOpens() {
        world.publish(order, "judged-green-as-before");
        assertThat(world.verdicts.mayBeServed(order.id())).isTrue();
        assertThat(world.verdicts.mayBeServed(new RunId("mailu-0"))).isFalse();
    }

    private void follow(RunOrder run, Progress progress) {
        world.executor.put(run.id(), progress);
        world.follower.follow();
    }

    private void cancel() {
        world.store.write(ledger -> {
            ledger.queue().cancel(World.PULL, world.clock.instant());
            world.whereabouts.tell(ledger, order.id());
            return order;
        });
    }

    private Job.State state(RunOrder run) {
        return world.job(run).state();
    }

    private CommitStatus.State status() {
        return world.status(World.HEAD).orElseThrow().state();
    }
}
