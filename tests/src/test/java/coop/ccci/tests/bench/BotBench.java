package coop.ccci.tests.bench;

import coop.ccci.tests.support.bot.Jvm;
import coop.ccci.tests.support.bot.Life;
import coop.ccci.tests.support.bot.Terms;
import coop.ccci.tests.support.drone.FakeBuild;
import coop.ccci.tests.support.drone.FakeDrone;
import coop.ccci.tests.support.gitea.Access;
import coop.ccci.tests.support.gitea.FakeGitea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;

/** A bot in a process of its own, between a forge and a Drone in this one; prints a figure with its name on each line. */
public final class BotBench implements AutoCloseable {
    private static final Duration POLL_EVERY = Duration.ofSeconds(30);

    private final FakeGitea gitea = FakeGitea.start();
    private final FakeDrone drone = FakeDrone.start();
    private final ConcurrentMap<String, CompletableFuture<Long>> started = new ConcurrentHashMap<>();
    private final Terms terms;
    private final Jvm jvm;

    private BotBench(Path home) {
        terms = Terms.between(gitea, drone, POLL_EVERY, home);
        jvm = Jvm.in(home);
        gitea.organisation("coop").member("ana").member("bot");
        Terms.repositories().forEach(name -> gitea.repo(name).collaborator("bot", Access.ADMIN));
        drone.running(this::climb);
    }

    /** Never ends by itself. */
    private int climb(FakeBuild build) throws InterruptedException {
        long now = System.nanoTime();
        started(
                        "coop/" + build.params().get("RECIPE"),
                        Integer.parseInt(String.valueOf(build.params().get("PR"))))
                .complete(now);
        new CountDownLatch(1).await();
        return 0;
    }

    /** When the first build of a pull request was started, on the clock of {@link System#nanoTime}. */
    CompletableFuture<Long> started(String repository, int number) {
        return started.computeIfAbsent(repository + "#" + number, place -> new CompletableFuture<>());
    }

    FakeGitea gitea() {
        return gitea;
    }

    Terms terms() {
        return terms;
    }

    Jvm jvm() {
        return jvm;
    }

    /** Takes the figure's name and an empty folder on a disk. */
    public static void main(String... words) throws IOException, InterruptedException {
        Path home = Files.createDirectories(Path.of(words[1]));
        try (BotBench bench = new BotBench(home)) {
            switch (words[0]) {
                case "webhook" -> new WebhookFigure(bench).measure();
                case "latency" -> new LatencyFigure(bench).measure();
                case "memory" -> new MemoryFigure(bench).measure();
                default -> throw new IllegalArgumentException(words[0]);
            }
        }
    }

    Life bot() {
        return jvm.start(terms).awaitUp();
    }

    @Override
    public void close() {
        drone.close();
        gitea.close();
    }
}
