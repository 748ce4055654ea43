package coop.ccci.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopTests {
    private static final Duration NEVER = Duration.ofDays(1);

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void workIsDoneAtOnceAndWheneverSomebodyWakesIt() {
        try (Loop loop = Loop.start("test", NEVER, rounds::incrementAndGet)) {
            await().until(() -> rounds.get() == 1);
            loop.wake();
            await().until(() -> rounds.get() == 2);
        }
    }

    @Test
    void workIsDoneAtAnIntervalAllTheSame() {
        try (Loop loop = Loop.start("test", Duration.ofMillis(1), rounds::incrementAndGet)) {
            await().until(() -> rounds.get() > 3);
            assertThat(loop).isNotNull();
        }
    }

    @Test
    void wakingDuringTheWorkHasItDoneOnceMore() {
        CountDownLatch mayGoOn = new CountDownLatch(1);
        try (Loop loop = Loop.start("test", NEVER, () -> work(mayGoOn))) {
            await().until(() -> rounds.get() == 1);
            loop.wake();
            mayGoOn.countDown();
            await().until(() -> rounds.get() == 2);
        }
    }

    @Test
    void workThatThrowsIsDoneAgain() {
        try (Loop loop = Loop.start("test", NEVER, this::fail)) {
            await().until(() -> rounds.get() == 1);
            loop.wake();
            await().until(() -> rounds.get() == 2);
            loop.wake();
            await().until(() -> rounds.get() == 3);
        }
    }

    @Test
    void closingWaitsForTheWorkUnderWay() {
        CountDownLatch mayGoOn = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Loop loop = Loop.start("test", NEVER, () -> {
            work(mayGoOn);
            ended.set(true);
        });
        await().until(() -> rounds.get() == 1);
        Thread.ofVirtual().start(mayGoOn::countDown);
        loop.close();
        assertThat(ended).isTrue();
        assertThat(rounds).hasValue(1);
    }

    @RepeatedTest(20)
    void closingNeverWaitsForTheInterval() {
        Loop.start("test", NEVER, rounds::incrementAndGet).close();
        assertThat(rounds.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void loopThatComesRoundIsNoTrouble() {
        try (Loop loop = Loop.start("test", NEVER, rounds::incrementAndGet)) {
            loop.awaitRound(Duration.ofSeconds(30));
            assertThat(loop.trouble(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void loopThatIsStuckSaysForHowLong() {
        CountDownLatch mayGoOn = new CountDownLatch(1);
        try (Loop loop = Loop.start("test", Duration.ofMillis(1), () -> work(mayGoOn))) {
            await().untilAsserted(() -> assertThat(loop.trouble(Duration.ofMillis(10)))
                    .hasValueSatisfying(said -> assertThat(said).startsWith("it has not come round for ")));
            assertThat(loop.trouble(Duration.ofDays(1))).isEmpty();
            mayGoOn.countDown();
        }
    }

    @Test
    void loopThatHasEndedIsTrouble() {
        Loop loop = Loop.start("test", NEVER, rounds::incrementAndGet);
        loop.close();
        assertThat(loop.trouble(NEVER)).contains("it has ended");
    }

    private void fail() {
        if (rounds.incrementAndGet() == 1) {
            throw new IllegalStateException("half an answer");
        }
        throw new StackOverflowError();
    }

    private void work(CountDownLatch latch) {
        rounds.incrementAndGet();
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
