package coop.ccci.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import coop.ccci.bot.fake.SampleDelivery;
import coop.ccci.bot.trigger.Intake;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WebServerTests {
    @TempDir
    Path runs;

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void whatIsBeingAnsweredAtTheEndIsAnsweredAndNothingElse() throws Exception {
        TestServer server = server(Duration.ofSeconds(30));
        CompletableFuture<Answer> slow = hook(server);
        entered.await();
        CompletableFuture<Void> end = CompletableFuture.runAsync(server::close, Thread::startVirtualThread);
        await().until(() -> server.get("/healthz").status() == 503);
        assertThat(end).isNotDone();
        released.countDown();
        assertThat(slow.get(20, TimeUnit.SECONDS).status()).isEqualTo(202);
        end.get(20, TimeUnit.SECONDS);
        assertThatThrownBy(() -> server.get("/healthz")).isInstanceOf(IOException.class);
    }

    @Test
    void whatNeverEndsIsNotWaitedForLongerThanThat() throws Exception {
        TestServer server = server(Duration.ofMillis(200));
        CompletableFuture<Answer> never = hook(server);
        entered.await();
        server.close();
        assertThat(never.get(20, TimeUnit.SECONDS).status()).isZero();
    }

    @Test
    void anAddressThatIsTakenIsTroubleOfTheMachine() {
        try (TestServer first = new TestServer(runs)) {
            assertThatThrownBy(() -> WebServer.open(first.address(), first.site))
                    .isInstanceOf(HostTrouble.class)
                    .hasMessageContaining("listening on");
        }
    }

    @Test
    void connectionsAreKeptAndUsedAgain() throws IOException {
        try (TestServer server = new TestServer(runs);
                RawClient client = new RawClient(server.address())) {
            client.send("GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n");
            assertThat(client.read(15)).isEqualTo("HTTP/1.1 200 OK");
            client.send("GET /nothing HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n");
            assertThat(client.rest()).contains("HTTP/1.1 404 Not Found");
        }
    }

    private TestServer server(Duration end) {
        Intake slow = comment -> {
            entered.countDown();
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return true;
        };
        Tuning tuning = new Tuning(Duration.ofSeconds(5), Duration.ofSeconds(2), end, Bounds.USUAL);
        return new TestServer(runs, TestServer.TOKEN, tuning, Optional.of(slow));
    }

    private static CompletableFuture<Answer> hook(TestServer server) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return server.hook(SampleDelivery.comment());
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                },
                Thread::startVirtualThread);
    }
}
