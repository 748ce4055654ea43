package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.ccci.model.ExitCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ServiceTests {
    private final Signals signals = new Signals();
    private final ScriptedBot bot = new ScriptedBot();
    private final Stage.ScriptedClock clock = new Stage.ScriptedClock();

    private CompletableFuture<ExitCode> serving() {
        return CompletableFuture.supplyAsync(() -> new Service(signals, clock).serve(bot), Thread::startVirtualThread);
    }

    @Test
    void signalEndsABotThatHasNothingToDoAtOnce() {
        CompletableFuture<ExitCode> end = serving();
        assertThat(bot.told).isEmpty();
        signals.raise();
        assertThat(end.join()).isEqualTo(ExitCode.GREEN);
        assertThat(bot.told).containsExactly("drain");
    }

    @Test
    void runsThatAreUnderWayAreWaitedFor() {
        bot.busy = true;
        CompletableFuture<ExitCode> end = serving();
        signals.raise();
        await().until(() -> bot.told.contains("drain"));
        assertThat(end).isNotDone();
        bot.busy = false;
        assertThat(end.join()).isEqualTo(ExitCode.GREEN);
    }

    @Test
    void runsAreNotWaitedForLongerThanConfigured() {
        bot.busy = true;
        bot.drainWithin = Duration.ofMinutes(10);
        CompletableFuture<ExitCode> end = serving();
        signals.raise();
        await().until(() -> bot.told.contains("drain"));
        clock.is(599_000);
        assertThat(end).isNotDone();
        clock.is(600_000);
        assertThat(end.join()).isEqualTo(ExitCode.GREEN);
    }

    @Test
    void secondSignalWaitsForNothing() {
        bot.busy = true;
        CompletableFuture<ExitCode> end = serving();
        signals.raise();
        signals.raise();
        assertThat(end.join()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(bot.told).containsExactly("drain");
    }
}
