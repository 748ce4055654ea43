package coop.ccci.tests.support.bot;

import coop.ccci.bot.config.BotConfig;
import coop.ccci.bot.config.Enrolled;
import coop.ccci.bot.config.ExecutorChoice;
import coop.ccci.bot.config.ForgeAccess;
import coop.ccci.bot.config.HostEntry;
import coop.ccci.bot.config.Listen;
import coop.ccci.bot.config.StoreAccess;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.kit.Secret;
import coop.ccci.model.RecipeName;
import coop.ccci.tests.support.drone.FakeDrone;
import coop.ccci.tests.support.gitea.FakeGitea;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a bot's process is told: where the forge and the Drone are, its tokens for them, its port, how often it polls, and the folder
 * that outlives it.
 */
public record Terms(
        URI forge, String forgeToken, URI drone, String droneToken, int port, Duration pollEvery, Path home) {
    /** What webhooks are signed with. */
    public static final Secret HOOK = new Secret("forge.webhook_secret", "9f2c-hook-41aa-77d0");

    private static final String DRONE_REPOSITORY = "ops/pipeline";
    private static final int RECIPES = 8;
    private static final int SLOTS = 12;
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 30_000;
    private static final int TRIES = 100;

    /** Terms with a port that is still free when a bot comes back, being none that the system gives to whoever calls somebody. */
    public static Terms between(FakeGitea gitea, FakeDrone drone, Duration pollEvery, Path home) {
        int port = new Random()
                .ints(TRIES, LOWEST_PORT, HIGHEST_PORT)
                .filter(Terms::isFree)
                .findFirst()
                .orElseThrow();
        return new Terms(gitea.address(), gitea.token("bot"), drone.address(), drone.token(), port, pollEvery, home);
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static Terms of(List<String> words) {
        return new Terms(
                URI.create(words.get(0)),
                words.get(1),
                URI.create(words.get(2)),
                words.get(3),
                Integer.parseInt(words.get(4)),
                Duration.parse(words.get(5)),
                Path.of(words.get(6)));
    }

    List<String> words() {
        return List.of(
                forge.toString(),
                forgeToken,
                drone.toString(),
                droneToken,
                String.valueOf(port),
                pollEvery.toString(),
                home.toString());
    }

    /** The repositories that are enrolled. */
    public static List<String> repositories() {
        return IntStream.range(0, RECIPES)
                .mapToObj(number -> "coop/recipe-" + number)
                .toList();
    }

    /** Where webhooks go. */
    public URI hook() {
        return URI.create("http://127.0.0.1:" + port + "/hook");
    }

    /** The bot's store. */
    public Path database() {
        return home.resolve("bot.db");
    }

    /** The bot's runs folder. */
    public Path runs() {
        return home.resolve("runs");
    }

    BotConfig config() {
        return new BotConfig(
                "bot",
                new ForgeAccess(forge, new Secret("forge.token", forgeToken), HOOK),
                repositories().stream().map(Terms::enrolled).toList(),
                Set.of(),
                executor(),
                List.of(new HostEntry(new HostSlots("drone", SLOTS), new HostChoice.FreshCell(Egress.NONE))),
                runs(),
                new StoreAccess.SqliteFile(database()),
                new Listen("127.0.0.1", port),
                URI.create("https://ci.example.org"),
                pollEvery,
                Duration.ofMinutes(1));
    }

    ExecutorChoice.Drone executor() {
        return new ExecutorChoice.Drone(
                drone,
                new Secret("drone.token", droneToken),
                RepoName.of(DRONE_REPOSITORY),
                FakeDrone.BRANCH,
                Optional.empty());
    }

    private static Enrolled enrolled(String repository) {
        RepoName name = RepoName.of(repository);
        return new Enrolled(name, new RecipeName(name.name()));
    }
}
