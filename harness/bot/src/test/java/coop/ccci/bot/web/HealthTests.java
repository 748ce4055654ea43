package coop.ccci.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTests {
    @TempDir
    Path runs;

    @Test
    void whereNothingIsWrongThatIsSaid() throws IOException {
        Answer answer = health(new HealthCheck("store", Optional::empty));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body()).isEqualTo("{\"ok\":true,\"checked\":[\"store\"],\"troubles\":{}}\n");
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        Answer answer = health(
                new HealthCheck("store", () -> Optional.of("no \"space\" left")),
                new HealthCheck("forge", Optional::empty));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
                .isEqualTo("{\"ok\":false,\"checked\":[\"forge\",\"store\"],"
                        + "\"troubles\":{\"store\":\"no \\\"space\\\" left\"}}\n");
    }

    @Test
    void aCheckThatFailsItselfTellsNothingOfHow() throws IOException {
        Answer answer = health(new HealthCheck("store", () -> {
            throw new IllegalStateException("jdbc:postgresql://user:password@host");
        }));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
                .contains("\"store\":\"it could not be checked\"")
                .doesNotContain("jdbc");
    }

    @Test
    void aCheckThatHangsIsNotWaitedFor() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        Answer answer = health(new HealthCheck("store", () -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        }));
        never.countDown();
        assertThat(answer.body()).contains("\"store\":\"no answer within 200 ms\"");
    }

    private Answer health(HealthCheck... checks) throws IOException {
        Tuning tuning = new Tuning(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(2), Bounds.USUAL);
        try (TestServer server = new TestServer(runs, TestServer.TOKEN, tuning, checks)) {
            return server.get("/healthz");
        }
    }
}
