package coop.ccci.tests.drone;

import coop.ccci.bot.build.Arrivals;
import coop.ccci.bot.build.drone.DroneClient;
import coop.ccci.bot.build.drone.DroneExecutor;
import coop.ccci.bot.build.drone.DroneServer;
import coop.ccci.bot.build.drone.Pipeline;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.engine.run.Clock;
import coop.ccci.kit.Secret;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.tests.support.Folders;
import coop.ccci.tests.support.drone.FakeDrone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A bot as far as its Drone is concerned: its client, its executor, and the one run it was asked for. */
record Bot(FakeDrone drone, Path runs, Duration patience) {
    /** Far longer than any answer takes, however busy the machine is. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static final Duration GRACE = Duration.ofMinutes(1);

    Bot(FakeDrone drone, Path runs) {
        this(drone, runs, PATIENT);
    }

    /** The same, with little time for an answer. */
    Bot impatient() {
        return new Bot(drone, runs, Duration.ofMillis(400));
    }

    /** The order that the sample results are of. */
    RunOrder order() {
        return new RunOrder(
                new RunId("mailu-20260102-030405-1a2b3c"),
                new RecipeName("mailu"),
                new PullRequestId(RepoName.of("recipes/mailu"), 12),
                new CommitSha("a".repeat(40)),
                "https://git.example/recipes/mailu.git",
                "main",
                new Login("ann"),
                7,
                Instant.now(),
                1);
    }

    Job job(Job.State state, String build) {
        return new Job(order(), state, 1, Optional.of("drone"), Optional.of(build), Instant.now());
    }

    DroneClient client() {
        return client(drone.token());
    }

    DroneClient client(String token) {
        return new DroneClient(
                new DroneServer(drone.address(), new Secret("drone.token", token), patience), repository());
    }

    RepoName repository() {
        return RepoName.of(drone.repository());
    }

    Pipeline pipeline() {
        return new Pipeline(repository(), FakeDrone.BRANCH, Optional.empty());
    }

    DroneExecutor executor(Clock clock) {
        return new DroneExecutor(client(), pipeline(), new Arrivals(runs), clock, GRACE);
    }

    /** The run's folder arrives. */
    void receives(Path results) {
        try {
            Path folder = Files.createDirectories(runs.resolve(order().id().value()));
            Files.copy(results, folder.resolve("results.json"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Results of a run of cc-ci, by the name of the conversation that shows them. */
    static Path sample(String conversation) {
        return Folders.checkout()
                .resolve("harness/cli/src/test/resources/conversations")
                .resolve(conversation)
                .resolve("results.json");
    }
}
