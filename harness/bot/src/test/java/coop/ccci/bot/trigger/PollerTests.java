package coop.ccci.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.ccci.bot.fake.FakeComments;
import coop.ccci.bot.fake.FakeIntake;
import coop.ccci.bot.fake.FakeWatermarks;
import coop.ccci.bot.fake.Hand;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollerTests {
    private static final Duration EVERY = Duration.ofMillis(5);
    private static final RepoName MAILU = new RepoName("coop", "mailu");
    private static final RepoName OTHER = new RepoName("coop", "other");

    private final FakeComments comments = new FakeComments();
    private final FakeIntake intake = new FakeIntake();
    private final Hand clock = new Hand();
    private final Set<RepoName> enrolled = new CopyOnWriteArraySet<>(Set.of(MAILU, OTHER));
    private final Poller poller = new Poller(
            comments,
            new FakeWatermarks(),
            new Watched(() -> Set.copyOf(enrolled), new Login("cc-ci")),
            intake,
            clock,
            EVERY);
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
        scheduler.close();
    }

    @Test
    void everyEnrolledRepositoryIsAskedAgainAndAgain() {
        start();
        await().until(() -> comments.asked(MAILU) > 2 && comments.asked(OTHER) > 2);
        long id = write(OTHER);
        await().until(() -> intake.ids().contains(id));
    }

    @Test
    void aRepositoryThatFailsIsLeftAloneAndHoldsUpNoOther() {
        comments.fail(MAILU, new ForgeTrouble("asking: 502", ForgeTrouble.Hope.LATER, Duration.ofMinutes(5)));
        start();
        await().until(() -> comments.asked(OTHER) > 20);
        assertThat(comments.asked(MAILU)).isOne();
        comments.mend(MAILU);
        clock.pass(Duration.ofMinutes(5));
        await().until(() -> comments.asked(MAILU) > 2);
    }

    @Test
    void whereNothingWasPolledForLongThatIsTrouble() {
        assertThat(poller.trouble()).isEmpty();
        clock.pass(Duration.ofMinutes(3));
        assertThat(poller.trouble()).hasValueSatisfying(said -> assertThat(said).contains("180 s"));
        start();
        await().until(() -> poller.trouble().isEmpty());
    }

    @Test
    void aFailureNobodyThoughtOfEndsNothing() {
        comments.fail(MAILU, new IllegalStateException("a bug"));
        start();
        await().until(() -> comments.asked(OTHER) > 20);
        assertThat(comments.asked(MAILU)).isOne();
        clock.pass(EVERY);
        await().until(() -> comments.asked(MAILU) == 2);
    }

    @Test
    void aRepositoryThatHangsHoldsUpNoOtherAndIsNotAskedASecondTime() {
        Gate gate = new Gate();
        Poller hanging = new Poller(
                comments, gate, new Watched(() -> Set.copyOf(enrolled), new Login("cc-ci")), intake, clock, EVERY);
        Future<?> polling = hanging.start(scheduler);
        await().until(() -> comments.asked(OTHER) > 20);
        assertThat(gate.entered()).isOne();
        gate.open();
        await().until(() -> comments.asked(MAILU) > 2);
        assertThat(polling.cancel(false)).isTrue();
    }

    @Test
    void theListOfRepositoriesMayChangeMeanwhile() {
        enrolled.remove(OTHER);
        start();
        await().until(() -> comments.asked(MAILU) > 2);
        assertThat(comments.asked(OTHER)).isZero();
        enrolled.add(OTHER);
        await().until(() -> comments.asked(OTHER) > 2);
    }

    @Test
    void anEndedPollingAsksNoMore() {
        Future<?> polling = poller.start(scheduler);
        await().until(() -> comments.asked(MAILU) > 2);
        polling.cancel(false);
        scheduler.close();
        long asked = comments.asked(MAILU);
        assertThat(scheduler.isTerminated()).isTrue();
        assertThat(comments.asked(MAILU)).isEqualTo(asked);
    }

    private void start() {
        Future<?> polling = poller.start(scheduler);
        assertThat(polling.isCancelled()).isFalse();
    }

    private long write(RepoName repo) {
        return comments.write(new PullRequestId(repo, 1), "alice", "!testme", clock.instant());
    }
}
