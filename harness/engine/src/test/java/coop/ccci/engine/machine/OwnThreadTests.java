package coop.ccci.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnThreadTests {
    @AfterEach
    void forgetTheInterrupt() {
        assertThat(Thread.interrupted()).isIn(true, false);
    }

    @Test
    void interruptDoesNotReachUnstoppableWorkAndIsThereAfterwards() {
        Thread.currentThread().interrupt();
        boolean seen = OwnThread.unstoppable(() -> Thread.currentThread().isInterrupted());
        assertThat(seen).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void stopIsToldOnceAndTheWorkIsWaitedFor() {
        AtomicInteger told = new AtomicInteger();
        CountDownLatch stopped = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        String result = OwnThread.run(() -> awaited(stopped), thread -> {
            told.incrementAndGet();
            stopped.countDown();
        });
        assertThat(result).isEqualTo("to the end");
        assertThat(told).hasValue(1);
    }

    @Test
    void troubleOfTheWorkIsTheCallers() {
        assertThatThrownBy(() -> OwnThread.unstoppable(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> OwnThread.unstoppable(() -> {
                    throw new AssertionError("worse");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("worse");
    }

    private static String awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS) ? "to the end" : "in vain";
        } catch (InterruptedException stopped) {
            return "interrupted";
        }
    }
}
