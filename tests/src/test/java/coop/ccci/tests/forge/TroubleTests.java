package coop.ccci.tests.forge;

import static coop.ccci.tests.forge.Scene.PULL;
import static coop.ccci.tests.forge.Scene.SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.gitea.GiteaForge;
import coop.ccci.bot.forge.gitea.GiteaServer;
import coop.ccci.kit.Secret;
import coop.ccci.model.UsageProblem;
import coop.ccci.tests.support.gitea.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not work is said in one sentence, in bounded time. */
class TroubleTests {
    private static final String READING = "GET .*/pulls/7";
    private static final String DOING = "reading pull request coop/mailu#7: ";

    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({"400,1,NEVER", "401,1,LATER", "403,1,LATER", "409,1,LATER", "422,1,NEVER", "429,3,LATER", "500,3,LATER"
    })
    void statusSaysWhetherToAskAgain(int status, int requests, ForgeTrouble.Hope hope) {
        scene.gitea().fails(9, READING, Fault.status(status));
        ForgeTrouble trouble = trouble();
        assertThat(trouble.hope()).isEqualTo(hope);
        assertThat(trouble.what()).startsWith(DOING + "the forge answered " + status + " (a fault on demand)");
        assertThat(scene.gitea().requests(READING)).hasSize(requests);
    }

    @Test
    void faultThatPassesIsNotNoticed() {
        scene.gitea().fails(1, READING, Fault.rubbish());
        scene.gitea().fails(1, READING, Fault.half());
        assertThat(scene.forge().pullRequest(PULL)).isPresent();
    }

    @Test
    void longPauseIsPassedOnAndNotWaitedFor() {
        scene.gitea().fails(9, READING, Fault.tooMany(Duration.ofSeconds(90)));
        assertThat(trouble().pause()).isEqualTo(Duration.ofSeconds(90));
        assertThat(scene.gitea().requests(READING)).hasSize(1);
    }

    @Test
    void silenceAndStallsEndWithTheTimeForAnAttempt() {
        scene.gitea().fails(2, READING, Fault.silence(Duration.ofMinutes(5)));
        scene.gitea().fails(1, READING, Fault.stall(Duration.ofMinutes(5)));
        long began = System.nanoTime();
        assertThat(trouble().what()).isEqualTo(DOING + "it did not answer in full within 1 s");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(scene.forge().pullRequest(PULL))
                .as("and nothing is left of it")
                .isPresent();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whoIsInterruptedIsLetGo() {
        scene.gitea().fails(9, READING, Fault.silence(Duration.ofMinutes(5)));
        Thread.currentThread().interrupt();
        assertThat(trouble().hope()).isEqualTo(ForgeTrouble.Hope.LATER);
        assertThat(Thread.interrupted()).as("the caller still sees it").isTrue();
    }

    @Test
    void rubbishIsNoAnswer() {
        scene.gitea().fails(9, READING, Fault.rubbish());
        assertThat(trouble().what()).isEqualTo(DOING + "what it answered is not what was asked for");
    }

    @Test
    void forgeThatIsNotThereIsSaidSo() {
        scene.gitea().close();
        assertThat(trouble().what()).startsWith(DOING).contains("connection");
    }

    @Test
    void answerWithoutEndIsBrokenOff() throws IOException {
        HttpServer endless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endless.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[1 << 20]);
                }
            }
        });
        endless.start();
        URI address = URI.create("http://127.0.0.1:" + endless.getAddress().getPort());
        try (GiteaServer server = GiteaServer.at(address, new Secret("forge.token", "x"), SHORT)) {
            assertThatThrownBy(() -> new GiteaForge(server).pullRequest(PULL))
                    .isInstanceOf(ForgeTrouble.class)
                    .hasMessageContaining("longer than");
        } finally {
            endless.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "line\nbreak", "smörgås"})
    void tokenThatCanBeNoneIsRefusedWithoutRepeatingIt(String token) {
        URI address = scene.gitea().address();
        assertThatThrownBy(() -> GiteaServer.at(address, new Secret("forge.token", token), SHORT))
                .isInstanceOf(UsageProblem.class)
                .hasMessageNotContaining("smörgås");
    }

    private ForgeTrouble trouble() {
        return catchThrowableOfType(ForgeTrouble.class, () -> scene.forge().pullRequest(PULL));
    }
}
