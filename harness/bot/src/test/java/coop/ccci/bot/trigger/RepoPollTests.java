package coop.ccci.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.fake.FakeComments;
import coop.ccci.bot.fake.FakeIntake;
import coop.ccci.bot.fake.FakeWatermarks;
import coop.ccci.bot.fake.Hand;
import coop.ccci.bot.fake.SampleDelivery;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.kit.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepoPollTests {
    private static final RepoName MAILU = new RepoName("coop", "mailu");
    private static final PullRequestId PULL = new PullRequestId(MAILU, 12);

    private final FakeComments comments = new FakeComments();
    private final FakeWatermarks watermarks = new FakeWatermarks();
    private final FakeIntake intake = new FakeIntake();
    private final Hand clock = new Hand();
    private final Watched watched = new Watched(() -> Set.of(MAILU), new Login("cc-ci"));
    private final RepoPoll poll = new RepoPoll(comments, watermarks, watched, intake, clock);

    @Test
    void theFirstLookBeginsNowAndRemembersThatBeforeItAsks() {
        comments.write(PULL, "alice", "!testme", Hand.START.minusSeconds(1));
        comments.fail(MAILU, trouble());
        assertThatThrownBy(() -> poll.look(MAILU)).isInstanceOf(ForgeTrouble.class);
        assertThat(watermarks.polledUntil(MAILU)).contains(Hand.START);
        comments.mend(MAILU);
        clock.pass(Duration.ofMinutes(1));
        assertThat(poll.look(MAILU)).isZero();
    }

    @Test
    void whatIsWrittenInTheSecondOfTheFirstLookIsTaken() {
        clock.pass(Duration.ofMillis(300));
        poll.look(MAILU);
        clock.pass(Duration.ofMillis(400));
        long early = comments.write(PULL, "alice", "!testme", Hand.START);
        poll.look(MAILU);
        assertThat(intake.ids()).containsExactly(early);
    }

    @Test
    void whatWasWrittenWhileTheBotWasDownIsTakenOnce() {
        poll.look(MAILU);
        long first = write(Duration.ofHours(1));
        long second = write(Duration.ofHours(7));
        clock.pass(Duration.ofHours(8));
        assertThat(poll.look(MAILU)).isEqualTo(2);
        assertThat(poll.look(MAILU)).isZero();
        assertThat(intake.ids()).containsExactly(first, second);
    }

    @Test
    void aCommentOfTheSameSecondThatShowsLateIsTaken() {
        poll.look(MAILU);
        write(Duration.ofSeconds(10));
        clock.pass(Duration.ofSeconds(10));
        poll.look(MAILU);
        write(Duration.ofSeconds(10));
        write(Duration.ofSeconds(-5));
        write(Duration.ofSeconds(5));
        assertThat(poll.look(MAILU)).isEqualTo(2);
    }

    @Test
    void theMarkFollowsTheForgesOwnTimesAndStaysWhereNothingIsWritten() {
        poll.look(MAILU);
        write(Duration.ofHours(1));
        clock.pass(Duration.ofHours(5));
        poll.look(MAILU);
        poll.look(MAILU);
        assertThat(watermarks.polledUntil(MAILU))
                .contains(Hand.START.plus(Duration.ofHours(1)).minus(RepoPoll.OVERLAP));
    }

    @Test
    void aForgeWhoseClockIsAheadDoesNotMoveTheMarkBeyondNow() {
        poll.look(MAILU);
        write(Duration.ofDays(365));
        clock.pass(Duration.ofHours(1));
        assertThat(poll.look(MAILU)).isOne();
        assertThat(watermarks.polledUntil(MAILU)).contains(clock.instant().minus(RepoPoll.OVERLAP));
    }

    @Test
    void theMarkStaysUntilAllIsStored() {
        poll.look(MAILU);
        Optional<Instant> mark = watermarks.polledUntil(MAILU);
        write(Duration.ofHours(1));
        clock.pass(Duration.ofHours(2));
        intake.breakDown();
        assertThatThrownBy(() -> poll.look(MAILU)).hasMessage("the disk is full");
        assertThat(watermarks.polledUntil(MAILU)).isEqualTo(mark);
        intake.mend();
        assertThat(poll.look(MAILU)).isOne();
    }

    @Test
    void editedCommentsAndTheBotsOwnAreNotTaken() {
        poll.look(MAILU);
        long edited = write(Duration.ofMinutes(1));
        comments.edit(edited, "!testme again", Hand.START.plusSeconds(90));
        comments.write(PULL, "CC-CI", "!testme", Hand.START.plusSeconds(60));
        clock.pass(Duration.ofHours(1));
        assertThat(poll.look(MAILU)).isZero();
    }

    @Test
    void whatTheWebhookBroughtIsNotTakenAgain() {
        poll.look(MAILU);
        long id = write(Duration.ofMinutes(1));
        Webhook webhook = new Webhook(new Secret("secret", SampleDelivery.SECRET), watched, intake);
        webhook.receive(SampleDelivery.comment(id).delivery());
        assertThat(poll.look(MAILU)).isZero();
        assertThat(intake.ids()).containsExactly(id);
    }

    @Test
    void aWebhookThatComesLateIsNotTakenAgain() {
        poll.look(MAILU);
        long id = write(Duration.ofMinutes(1));
        poll.look(MAILU);
        Webhook webhook = new Webhook(new Secret("secret", SampleDelivery.SECRET), watched, intake);
        assertThat(webhook.receive(SampleDelivery.comment(id).delivery()).kind())
                .isEqualTo(Receipt.Kind.SEEN_BEFORE);
    }

    private long write(Duration afterStart) {
        return comments.write(PULL, "alice", "!testme", Hand.START.plus(afterStart));
    }

    private static ForgeTrouble trouble() {
        return new ForgeTrouble("asking: 502", ForgeTrouble.Hope.LATER, Duration.ZERO);
    }
}
