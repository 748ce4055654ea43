package coop.ccci.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import coop.ccci.bot.build.Progress;
import coop.ccci.bot.config.ConfigWatch;
import coop.ccci.bot.fake.World;
import coop.ccci.bot.forge.ForgeTrouble.Hope;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.forge.Standing;
import coop.ccci.bot.queue.RunId;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BotTests {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Rhythm QUICK =
            new Rhythm(SOON, SOON, SOON, SOON, Duration.ofMinutes(2), SOON, Duration.ofSeconds(30));
    private static final String CONFIG = """
            name: bot-a
            forge:
              url: https://git.example.org
              token: {env: TOKEN}
              webhook_secret: {env: HOOK}
            recipes:
              - repo: coop/mailu
            listen: "127.0.0.1:0"
            poll_every: 1
            public_url: https://ci.example.org
            """;

    @TempDir
    Path home;

    private World world;
    private ConfigWatch file;

    @AutoClose
    private Bot bot;

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(home.resolve("cc-ci.yml"), CONFIG);
        world = new World(home);
        world.forge.stand("ann", Standing.MEMBER);
        file = ConfigWatch.open(
                home.resolve("cc-ci.yml"), Map.of("TOKEN", "8f2e-77a0-91bc-42dd", "HOOK", "9f2c-41aa-77d0-e51b"));
        bot = Bot.start(file.config(), outside(), QUICK);
    }

    private Outside outside() {
        return new Outside(world.forge, world.comments, world.executor, world.store, world.clock);
    }

    private long says(String text) {
        return world.comments.write(World.PULL, "ann", text, world.clock.instant());
    }

    private RunId running() {
        says("!testme");
        await().until(() -> !world.executor.started.isEmpty());
        return world.executor.started.getFirst();
    }

    private boolean isSaid(String text) {
        return world.comments.since(World.PULL.repo(), Instant.EPOCH).stream()
                .anyMatch(comment -> comment.body().contains(text));
    }

    @Test
    void whoDrainsIsBusyUntilItsRunEndsAndTellsThoseWhoAsk() {
        RunId run = running();
        bot.drain();
        says("!testme again");
        await().until(() -> isSaid("The bot is being restarted"));
        assertThat(bot.isBusy()).isTrue();
        world.executor.put(run, new Progress.Stopped());
        await().until(() -> !bot.isBusy());
        assertThat(world.executor.started).containsExactly(run);
        assertThat(world.waiting()).hasSize(1);
    }

    @Test
    void enrolledListFollowsTheFile() throws IOException {
        bot.follow(file);
        Path config = home.resolve("cc-ci.yml");
        Files.writeString(config, CONFIG.replace("coop/mailu", "coop/other"));
        await().until(() -> bot.repositories().contains(RepoName.of("coop/other")));
        Files.writeString(config, CONFIG.replace("recipes", "recipe"));
        Files.writeString(config, CONFIG.replace("coop/mailu", "coop/third") + "allow: [eve]\n");
        await().until(() -> bot.repositories().contains(RepoName.of("coop/third")));
    }

    @Test
    void healthNamesAllThatHasToWork() throws IOException, InterruptedException {
        HttpResponse<String> health = health();
        assertThat(health.body())
                .contains("\"ok\":true")
                .contains("[\"clerk\",\"dispatcher\",\"follower\",\"heart\",\"polling\",\"publisher\",\"store\"]");
        assertThat(health.statusCode()).isEqualTo(200);
        world.comments.fail(World.PULL.repo(), new IllegalStateException("out of order"));
        world.clock.pass(Duration.ofMinutes(5));
        await().untilAsserted(() -> assertThat(health().statusCode()).isEqualTo(503));
        assertThat(health().body()).contains("\"polling\":\"no repository was polled with success");
    }

    @Test
    void forgeThatIsInTroubleAtTheStartIsTheOperatorsToMend() {
        world.forge.fail(Hope.LATER);
        assertThatThrownBy(() -> Bot.start(file.config(), outside(), QUICK))
                .isInstanceOfSatisfying(
                        HostTrouble.class, trouble -> assertThat(trouble.next()).contains("--check"))
                .hasMessageContaining("https://git.example.org")
                .hasMessageContaining("503");
    }

    private HttpResponse<String> health() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + bot.address().getPort() + "/healthz");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
