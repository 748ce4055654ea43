package coop.ccci.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.fake.World;
import coop.ccci.bot.forge.ForgeTrouble.Hope;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatcherTests {
    private World world;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private RunOrder asked(int pull) {
        world.forge.put(World.open(World.pull(pull), World.HEAD));
        return world.asked(world.order(World.pull(pull), pull));
    }

    @Test
    void asManyRunsAreStartedAsThereAreSlots() {
        RunOrder first = asked(1);
        RunOrder second = asked(2);
        RunOrder third = asked(3);
        world.dispatcher.dispatch();
        assertThat(world.executor.started).containsExactly(first.id(), second.id());
        assertThat(world.job(second).build()).contains("build-2");
        assertThat(world.job(third).state()).isEqualTo(Job.State.WAITING);
        assertThat(world.report(World.pull(1))).contains("Running");
    }

    @Test
    void whoDrainsStartsNothingAndLosesNothing() {
        RunOrder starting = asked(1);
        world.executor.refuse(new ExecutorTrouble("starting a build: 503"));
        world.dispatcher.dispatch();
        RunOrder waiting = asked(2);
        world.dispatcher.drain();
        world.dispatcher.dispatch();
        world.follower.follow();
        assertThat(world.executor.started).isEmpty();
        assertThat(world.job(starting).state()).isEqualTo(Job.State.STARTING);
        assertThat(world.job(waiting).state()).isEqualTo(Job.State.WAITING);
    }

    @Test
    void headThatMovedIsNotStartedAndLeavesItsSlot() {
        RunOrder moved = asked(1);
        asked(2);
        RunOrder third = asked(3);
        world.forge.put(World.open(World.pull(1), World.NEWER));
        world.dispatcher.dispatch();
        assertThat(world.executor.started).hasSize(2).contains(third.id()).doesNotContain(moved.id());
        assertThat(world.job(moved).state()).isEqualTo(Job.State.ENDED);
        assertThat(world.report(World.pull(1))).contains("state headmoved");
    }

    @Test
    void runWhoseStartIsRefusedKeepsItsHostAndIsStartedLater() {
        RunOrder order = asked(1);
        world.executor.refuse(new ExecutorTrouble("starting a build: 502"));
        world.dispatcher.dispatch();
        assertThat(world.job(order).state()).isEqualTo(Job.State.STARTING);
        world.follower.follow();
        assertThat(world.executor.started).containsExactly(order.id());
        assertThat(world.job(order).state()).isEqualTo(Job.State.RUNNING);
    }

    @Test
    void runWhoseStartWasNotAnsweredIsNotStartedTwice() {
        RunOrder order = asked(1);
        world.executor.loseAnswers();
        world.dispatcher.dispatch();
        world.executor.mend();
        world.follower.follow();
        world.follower.follow();
        assertThat(world.executor.started).containsExactly(order.id());
        assertThat(world.job(order).build()).contains("build-1");
    }

    @Test
    void forgeInTroubleHoldsUpOnlyWhatItIsAskedFor() {
        RunOrder first = asked(1);
        RunOrder second = asked(2);
        world.forge.fail(Hope.LATER);
        world.dispatcher.dispatch();
        assertThat(world.job(first).state()).isEqualTo(Job.State.STARTING);
        assertThat(world.job(second).state()).isEqualTo(Job.State.STARTING);
        world.forge.mend();
        world.follower.follow();
        assertThat(world.executor.started).containsExactly(first.id(), second.id());
    }

    @Test
    void bugWhileOneRunStartsDoesNotKeepTheNextFromStarting() {
        RunOrder first = asked(1);
        RunOrder second = asked(2);
        world.executor.refuse(new IllegalStateException("half an answer"));
        world.dispatcher.dispatch();
        assertThat(world.executor.started).containsExactly(second.id());
        assertThat(world.job(first).state()).isEqualTo(Job.State.STARTING);
    }

    @Test
    void runThatCannotBeStartedIsLostAfterAWhile() {
        RunOrder order = asked(1);
        world.forge.fail(Hope.NEVER);
        world.dispatcher.dispatch();
        world.clock.pass(Duration.ofMinutes(29));
        world.follower.follow();
        assertThat(world.job(order).state()).isEqualTo(Job.State.STARTING);
        world.clock.pass(Duration.ofMinutes(1));
        world.follower.follow();
        assertThat(world.job(order).state()).isEqualTo(Job.State.ENDED);
        assertThat(world.executor.cancelled).containsExactly(order.id());
        assertThat(world.report(World.pull(1))).contains("attempt 2", "could not be started within 30 minutes");
    }

    @Test
    void runWhoseHeadMovedAfterAStartNobodyAnsweredIsCancelled() {
        RunOrder order = asked(1);
        world.executor.loseAnswers();
        world.dispatcher.dispatch();
        world.forge.put(World.open(World.pull(1), World.NEWER));
        world.follower.follow();
        assertThat(world.executor.cancelled).containsExactly(order.id());
        assertThat(world.job(order).state()).isEqualTo(Job.State.ENDED);
    }

    @Test
    void runThatEndedWhileItWasBeingStartedIsCancelled() {
        RunOrder order = asked(1);
        world.executor.whileStarting(() -> world.store.write(ledger -> {
            ledger.queue().end(order.id(), Job.State.CANCELLED, world.clock.instant());
            return order;
        }));
        world.dispatcher.dispatch();
        assertThat(world.executor.cancelled).containsExactly(order.id());
        assertThat(world.job(order).state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void expectedStartCountsTheRunsBefore() {
        RunOrder usual = asked(1);
        world.dispatcher.dispatch();
        world.clock.pass(Duration.ofMinutes(10));
        world.store.write(ledger -> {
            ledger.queue().end(usual.id(), Job.State.ENDED, world.clock.instant());
            return usual;
        });
        Job waiting = world.job(asked(2));
        Expectation expectation = new Expectation(List.of(new HostSlots("host-1", 2)), world.clock);
        Optional<Instant> start = world.store.read(ledger -> expectation.start(ledger, waiting, 3));
        assertThat(start).contains(world.clock.instant().plus(Duration.ofMinutes(20)));
    }
}
