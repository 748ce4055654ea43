package coop.ccci.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.kit.AppTrouble;
import coop.ccci.model.HostTrouble;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class PatienceTests {
    private static final Patience LONG = new Patience(Duration.ofMinutes(10));
    private static final Patience SHORT = new Patience(Duration.ofMillis(1500));

    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void forgetTheInterrupt() {
        assertThat(Thread.interrupted()).isIn(true, false);
    }

    @Test
    void whatIsRightAtOnceIsLookedAtOnce() throws Exception {
        assertThat(LONG.until(() -> {
                    looks.incrementAndGet();
                    return Optional.empty();
                }))
                .isEmpty();
        assertThat(looks).hasValue(1);
    }

    @Test
    void whatComesRightIsWaitedFor() throws Exception {
        assertThat(LONG.until(() -> looks.incrementAndGet() < 3 ? Optional.of("not yet") : Optional.empty()))
                .isEmpty();
    }

    @Test
    void appInTroubleIsAskedAgain() throws Exception {
        assertThat(LONG.until(() -> {
                    if (looks.incrementAndGet() < 3) {
                        throw new AppTrouble("starting");
                    }
                    return Optional.empty();
                }))
                .isEmpty();
    }

    @Test
    void deadlineEndsTheWaitWithTheLastLook() throws Exception {
        long began = System.nanoTime();
        AtomicInteger early = new AtomicInteger();
        assertThat(SHORT.until(() -> {
                    if (System.nanoTime() - began < 1_200_000_000L) {
                        early.incrementAndGet();
                    }
                    return Optional.of("look " + looks.incrementAndGet());
                }))
                .contains("look " + looks.get());
        // In the last moment before the deadline the pauses become as short as what is left of it.
        assertThat(early.get()).isBetween(1, 7);
        assertThat(looks.get()).isGreaterThan(1);
    }

    @Test
    void appThatStaysInTroubleIsThrown() {
        assertThatThrownBy(() -> SHORT.until(() -> {
                    throw new AppTrouble("broken");
                }))
                .isInstanceOf(AppTrouble.class);
    }

    @Test
    void hostInTroubleIsNotWaitedFor() {
        assertThatThrownBy(() -> LONG.until(() -> {
                    looks.incrementAndGet();
                    throw new HostTrouble("no route", "mend");
                }))
                .isInstanceOf(HostTrouble.class);
        assertThat(looks).hasValue(1);
    }

    @Test
    void interruptEndsTheWait() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> LONG.until(() -> Optional.of("never right"))).isInstanceOf(InterruptedException.class);
    }
}
