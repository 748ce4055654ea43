package coop.ccci.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.fake.World;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.ForgeTrouble.Hope;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.Standing;
import coop.ccci.bot.trigger.CommentSeen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClerkTests {
    private World world;
    private Counter counter;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = new World(folder);
        counter = Counter.in(world);
        world.forge.stand("ann", Standing.MEMBER);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void forgeInPassingTroubleLeavesTheCommentForLater() {
        world.forge.fail(Hope.LATER);
        counter.says("ann", "!testme");
        assertThat(world.newest(World.PULL)).isEmpty();
        assertThat(counter.troubles()).singleElement().asString().contains("503");
        world.forge.mend();
        assertThat(counter.clerk().attendAll()).isZero();
        world.clock.pass(Duration.ofSeconds(2));
        assertThat(counter.clerk().attendAll()).isOne();
        assertThat(world.newest(World.PULL)).isPresent();
    }

    @Test
    void eachFailureDoublesTheWait() {
        world.forge.fail(Hope.LATER);
        counter.says("ann", "!testme");
        world.clock.pass(Duration.ofSeconds(2));
        assertThat(counter.clerk().attendAll()).isOne();
        world.clock.pass(Duration.ofSeconds(3));
        assertThat(counter.clerk().attendAll()).isZero();
        world.clock.pass(Duration.ofSeconds(1));
        assertThat(counter.clerk().attendAll()).isOne();
    }

    @Test
    void forgeThatAsksToBeLeftAloneIsLeftAlone() {
        world.forge.fail(new ForgeTrouble("429", Hope.LATER, Duration.ofMinutes(20)));
        counter.says("ann", "!testme");
        world.clock.pass(Duration.ofMinutes(19));
        assertThat(counter.clerk().attendAll()).isZero();
        world.clock.pass(Duration.ofMinutes(1));
        assertThat(counter.clerk().attendAll()).isOne();
    }

    @Test
    void commentThatAlwaysFailsIsGivenUpAfterAThousandTries() {
        world.forge.fail(Hope.LATER);
        long id = counter.writes("ann", "!testme");
        world.store.write(ledger -> {
            for (int tries = 0; tries < 998; tries++) {
                ledger.inbox().postpone(World.PULL.repo(), id, world.clock.instant(), "503");
            }
            return id;
        });
        counter.clerk().attendAll();
        assertThat(counter.troubles()).isNotEmpty();
        world.clock.pass(Duration.ofMinutes(10));
        counter.clerk().attendAll();
        assertThat(counter.troubles()).isEmpty();
    }

    @Test
    void forgeThatWillNeverAnswerEndsTheMatter() {
        world.forge.fail(Hope.NEVER);
        counter.says("ann", "!testme");
        assertThat(counter.troubles()).isEmpty();
        world.forge.mend();
        world.clock.pass(Duration.ofDays(1));
        assertThat(counter.clerk().attendAll()).isZero();
        assertThat(world.newest(World.PULL)).isEmpty();
    }

    @Test
    void bugLeavesTheCommentForLater() {
        world.forge.fail(new IllegalStateException("half an answer"));
        counter.says("ann", "!testme");
        assertThat(counter.troubles()).singleElement().asString().contains("half an answer");
        assertThat(world.newest(World.PULL)).isEmpty();
    }

    @Test
    void answerThatFailsHalfWayWasNeverGiven() {
        Whereabouts broken = new Whereabouts((ledger, job) -> {
            throw new IllegalStateException("half an answer");
        });
        Counter.in(world, World.BOT, broken).says("ann", "!testme");
        assertThat(world.newest(World.PULL)).isEmpty();
        world.clock.pass(Duration.ofSeconds(2));
        counter.clerk().attendAll();
        assertThat(world.waiting()).hasSize(1);
    }

    @Test
    void troubleWithOneCommentHoldsUpNoOtherPullRequest() {
        world.forge.fail(Hope.LATER);
        counter.writes("ann", "!testme");
        long other = world.comments.write(World.pull(13), "ann", "hello", world.clock.instant());
        world.store.accept(new CommentSeen(
                World.pull(13), other, new Login("ann"), "hello", world.clock.instant(), Optional.empty()));
        assertThat(counter.clerk().attendAll()).isEqualTo(2);
        assertThat(counter.troubles()).hasSize(1);
    }

    @Test
    void commentWhoseClaimRanOutIsAnsweredOnceByWhoeverIsFirst() {
        Counter second = Counter.in(world, "bot-b", world.whereabouts);
        long id = counter.writes("ann", "!testme");
        world.forge.meanwhile(() -> {
            world.clock.pass(Duration.ofMinutes(6));
            assertThat(second.clerk().attendAll()).isOne();
        });
        counter.clerk().attendAll();
        assertThat(world.waiting())
                .singleElement()
                .satisfies(job -> assertThat(job.order().comment()).isEqualTo(id));
    }
}
