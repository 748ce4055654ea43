package coop.ccci.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.fake.World;
import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.forge.Standing;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.bot.trigger.CommentSeen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDeskTests {
    private World world;
    private Counter counter;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = new World(folder);
        counter = Counter.in(world);
        world.forge.stand("ann", Standing.MEMBER);
        world.forge.stand("bob", Standing.WRITER);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "bob", "Guest"})
    void whoeverMayHasTheHeadRun(String person) {
        long id = counter.says(person, "!testme");
        assertThat(world.waiting()).singleElement().satisfies(job -> {
            assertThat(job.order().head()).isEqualTo(World.HEAD);
            assertThat(job.order().asker()).isEqualTo(new Login(person));
            assertThat(job.order().comment()).isEqualTo(id);
        });
        assertThat(world.report(World.PULL)).contains("Waiting for a free host");
        assertThat(status()).contains(CommitStatus.State.PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!testme", "!testme again", "!testme cancel"})
    void strangerIsRefused(String body) {
        counter.says("ann", "!testme");
        long id = counter.says("mallory", body);
        assertThat(world.reply(id)).contains("`mallory` cannot have anything run");
        assertThat(world.waiting()).hasSize(1);
    }

    @Test
    void whoeverAsksABotThatDrainsIsToldAndKeepsAPlace() {
        Counter draining = Counter.draining(world);
        long id = draining.says("ann", "!testme");
        assertThat(world.reply(id)).contains("The bot is being restarted", "is kept");
        assertThat(world.waiting()).hasSize(1);
        assertThat(world.reply(draining.says("bob", "!testme status"))).contains("Waiting");
    }

    @Test
    void strangerIsRefusedOncePerPullRequest() {
        counter.says("mallory", "!testme");
        assertThat(world.reply(counter.says("Mallory", "!testme again"))).isEmpty();
        assertThat(world.reply(counter.says("oscar", "!testme"))).contains("oscar");
    }

    @Test
    void anybodyIsHelpedAndToldWhereTheRunIs() {
        assertThat(world.reply(counter.says("mallory", "!testme help"))).contains("shows this list");
        assertThat(world.reply(counter.says("mallory", "!testme status"))).contains("Nobody has asked");
        counter.says("ann", "!testme");
        assertThat(world.reply(counter.says("mallory", "!testme status"))).contains("at place 1 of the queue");
    }

    @Test
    void whatIsAskedForIsShownToHaveBeenSeen() {
        long id = counter.says("ann", "!testme help");
        counter.says("ann", "nice work");
        assertThat(world.said().filter(Message.Reaction.class::isInstance))
                .containsExactly(new Message.Reaction(World.PULL, id));
    }

    @Test
    void commandsThatDifferAndWordsThatAreNoneDoNothing() {
        assertThat(world.reply(counter.says("ann", "!testme\n\n!testme cancel")))
                .contains("several things");
        assertThat(world.reply(counter.says("ann", "!testme agian"))).contains("is no command");
        assertThat(world.newest(World.PULL)).isEmpty();
    }

    @Test
    void headTheForgeSentAlongCountsAndNotTheTimeline() {
        world.forge.forgetHeads();
        counter.writes("ann", "!testme", World.HEAD);
        counter.clerk().attendAll();
        assertThat(world.waiting()).hasSize(1);
    }

    @Test
    void headThatMovedSinceTheCommentIsNotRun() {
        long id = counter.writes("ann", "!testme", World.HEAD);
        world.forge.put(World.open(World.PULL, World.NEWER));
        counter.clerk().attendAll();
        assertThat(world.reply(id)).contains("Nothing was run: the head was").contains("bbbbbbbb");
        assertThat(world.newest(World.PULL)).isEmpty();
    }

    @Test
    void headNobodyKnowsIsNotRun() {
        world.forge.forgetHeads();
        assertThat(world.reply(counter.says("ann", "!testme"))).contains("does not say what the head was");
        assertThat(world.newest(World.PULL)).isEmpty();
    }

    @Test
    void closedPullRequestIsNotRun() {
        world.forge.put(closed());
        assertThat(world.reply(counter.says("ann", "!testme"))).contains("this pull request is closed");
        assertThat(world.newest(World.PULL)).isEmpty();
    }

    @Test
    void runOfAPullRequestThatWasClosedCanBeCancelled() {
        counter.says("ann", "!testme");
        world.forge.put(closed());
        assertThat(world.reply(counter.says("ann", "!testme status"))).contains("Waiting");
        assertThat(world.reply(counter.says("ann", "!testme cancel"))).contains("Taken out of the queue");
        assertThat(world.waiting()).isEmpty();
    }

    @Test
    void deletedForkIsNotRun() {
        world.forge.put(
                new PullRequest(World.PULL, PullRequest.State.OPEN, World.HEAD, Optional.empty(), "main", World.TIP));
        assertThat(world.reply(counter.says("ann", "!testme"))).contains("is gone");
        assertThat(world.newest(World.PULL)).isEmpty();
    }

    @Test
    void forkThatIsGoneIsNamedAlsoWhereTheForgeClosedThePullRequestForIt() {
        world.forge.put(
                new PullRequest(World.PULL, PullRequest.State.CLOSED, World.HEAD, Optional.empty(), "main", World.TIP));
        assertThat(world.reply(counter.says("ann", "!testme")))
                .contains("is gone")
                .doesNotContain("open it again");
    }

    @Test
    void commentThatWasTakenBackByEditingIsNotAnswered() {
        long id = counter.writes("ann", "!testme");
        world.comments.edit(id, "Never mind.", world.clock.instant());
        counter.clerk().attendAll();
        assertThat(world.newest(World.PULL)).isEmpty();
        assertThat(world.said()).isEmpty();
    }

    @Test
    void commentThatAsksForTheSameSinceItWasEditedIsAnswered() {
        long id = counter.writes("ann", "!testme");
        world.comments.edit(id, "Please:\n\n!testme", world.clock.instant());
        counter.clerk().attendAll();
        assertThat(world.waiting()).hasSize(1);
    }

    @Test
    void deletedCommentIsNotRun() {
        world.store.accept(new CommentSeen(
                World.PULL, 99, new Login("ann"), "!testme", world.clock.instant(), Optional.of(World.HEAD)));
        assertThat(counter.clerk().attendAll()).isOne();
        assertThat(world.newest(World.PULL)).isEmpty();
        assertThat(world.said()).isEmpty();
    }

    @Test
    void newerCommentTakesThePlaceOfTheRunThatWaits() {
        counter.says("ann", "!testme");
        long place = world.waiting().getFirst().place();
        long newer = counter.says("bob", "!testme");
        assertThat(world.waiting()).singleElement().satisfies(job -> {
            assertThat(job.order().comment()).isEqualTo(newer);
            assertThat(job.place()).isEqualTo(place);
        });
        assertThat(world.report(World.PULL)).contains("at place 1");
    }

    @Test
    void newerCommentEndsTheRunThatIsUnderWayAndTellsOfTheNewOne() {
        counter.says("ann", "!testme");
        RunOrder first = world.newest(World.PULL).orElseThrow().order();
        world.dispatcher.dispatch();
        world.forge.put(World.open(World.PULL, World.NEWER));
        counter.says("ann", "!testme");
        assertThat(world.job(first).state()).isEqualTo(Job.State.CANCELLING);
        assertThat(world.report(World.PULL)).contains("Waiting");
        assertThat(world.status(World.HEAD).orElseThrow().description()).isEqualTo("stopping");
        assertThat(world.status(World.NEWER).orElseThrow().description()).startsWith("waiting");
    }

    @Test
    void runUnderWayIsCancelledForWhoeverMay() {
        counter.says("ann", "!testme");
        world.dispatcher.dispatch();
        assertThat(world.reply(counter.says("bob", "!testme cancel"))).contains("is being stopped");
        assertThat(world.newest(World.PULL).orElseThrow().state()).isEqualTo(Job.State.CANCELLING);
        assertThat(world.report(World.PULL)).contains("topp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"judged-green-as-before", "judged-red"})
    void headThatWasJudgedIsNotRunUnlessAgainIsAskedFor(String sample) {
        judged(sample);
        assertThat(world.reply(counter.says("ann", "!testme"))).contains("was judged already");
        assertThat(world.waiting()).isEmpty();
        counter.says("ann", "!testme again");
        assertThat(world.waiting()).hasSize(1);
    }

    @Test
    void headThatCouldNotBeJudgedIsRunAgain() {
        judged("judged-unverified");
        counter.says("ann", "!testme");
        assertThat(world.waiting()).hasSize(1);
    }

    @Test
    void newerHeadIsRunThoughTheOneBeforeWasJudged() {
        judged("judged-red");
        world.forge.put(World.open(World.PULL, World.NEWER));
        counter.says("ann", "!testme");
        assertThat(world.waiting()).hasSize(1);
    }

    @Test
    void whereaboutsOfARunThatClimbsSayForHowLong() {
        counter.says("ann", "!testme");
        world.dispatcher.dispatch();
        world.clock.pass(Duration.ofMinutes(3));
        assertThat(world.reply(counter.says("ann", "!testme status"))).contains("**Running** for 3");
    }

    @Test
    void whereaboutsOfARunWhoseResultsAreGoneSaySo() {
        RunOrder order = world.asked(world.order(World.PULL, 1));
        world.store.write(ledger -> {
            ledger.queue().end(order.id(), Job.State.ENDED, world.clock.instant());
            return order;
        });
        assertThat(world.reply(counter.says("ann", "!testme status"))).contains("no longer there");
    }

    private void judged(String sample) {
        RunOrder order = world.asked(world.order(World.PULL, 4711));
        world.publish(order, sample);
        world.store.write(ledger -> {
            ledger.queue().end(order.id(), Job.State.ENDED, world.clock.instant());
            return order;
        });
    }

    private static PullRequest closed() {
        PullRequest open = World.open(World.PULL, World.HEAD);
        return new PullRequest(
                open.id(), PullRequest.State.CLOSED, open.head(), open.source(), open.targetBranch(), open.targetTip());
    }

    private List<CommitStatus.State> status() {
        return world.status(World.HEAD).stream().map(CommitStatus::state).toList();
    }
}
