package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.ccci.tests.support.gitea.FakeGiteaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot as a process, with a forge that is another: it serves, follows its configuration, and ends when it is told to. */
class BotDrillTests {
    private static final String SECRET = "9f2c-hook-41aa-77d0";

    @TempDir
    Path home;

    private Process forge;
    private String token;
    private int port;

    @BeforeEach
    void begin() throws IOException {
        forge = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FakeGiteaProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = forge.inputReader();
        URI address = URI.create(said.readLine());
        tell(said, "member coop bot");
        tell(said, "collaborator coop/mailu bot ADMIN");
        tell(said, "collaborator coop/custom-html bot ADMIN");
        token = tell(said, "token bot");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        write("coop/mailu", address);
        // Whoever comes first has it built, which is said and is no JSON.
        Launcher.with(home).run("--version").exits(0);
    }

    private String tell(BufferedReader said, String line) throws IOException {
        Writer told = forge.outputWriter();
        told.write(line + "\n");
        told.flush();
        return said.readLine();
    }

    private void write(String repo, URI address) throws IOException {
        Files.writeString(home.resolve("cc-ci.yml"), """
                forge: {url: "%s", token: {env: FORGE_TOKEN}, webhook_secret: {env: HOOK_SECRET}}
                recipes: [{repo: %s}]
                public_url: https://ci.example.org
                listen: 127.0.0.1:%d
                poll_every: 1
                """.formatted(address, repo, port));
    }

    @AfterEach
    void end() throws IOException {
        forge.outputWriter().close();
    }

    @Test
    void botServesFollowsItsConfigurationAndEndsBySigterm() throws Exception {
        try (Child bot = Launcher.with(home)
                .with("FORGE_TOKEN", token)
                .with("HOOK_SECRET", SECRET)
                .start("bot", "--config", home.resolve("cc-ci.yml").toString())) {
            bot.awaitLine("watches [coop\\/mailu]");
            await().atMost(Duration.ofSeconds(30)).until(() -> health().statusCode() == 200);
            assertThat(health().body()).contains("\"ok\":true", "\"polling\"", "\"store\"", "\"heart\"");
            change("coop/mailu", "coop/custom-html");
            bot.awaitLine("watches [coop\\/custom-html]");
            change("recipes:", "recipe:");
            bot.awaitLine("the bot goes on as it is");
            Ended ended = bot.signal("TERM").end().exits(0).says("starts no more runs");
            assertLog(ended.output());
        }
        assertThat(home.resolve("bot.db")).exists();
    }

    private void change(String from, String to) throws IOException {
        Path config = home.resolve("cc-ci.yml");
        Files.writeString(config, Files.readString(config).replace(from, to));
    }

    /** Every line is an object, and no secret is in any. */
    private void assertLog(String output) throws IOException {
        assertThat(output).doesNotContain(token).doesNotContain(SECRET);
        for (String line : output.lines().toList()) {
            JsonNode logged = new ObjectMapper().readTree(line);
            assertThat(logged.isObject()).as(line).isTrue();
            assertThat(logged.fieldNames())
                    .toIterable()
                    .contains("timestamp", "level", "loggerName", "threadName", "formattedMessage", "mdc");
        }
    }

    private HttpResponse<String> health() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/healthz");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
