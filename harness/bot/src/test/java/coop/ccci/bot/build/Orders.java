package coop.ccci.bot.build;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The order that the sample results are of. */
final class Orders {
    static final RunOrder ORDER = at("a".repeat(40));

    private Orders() {}

    static RunOrder at(String commit) {
        return new RunOrder(
                new RunId("mailu-20260102-030405-1a2b3c"),
                new RecipeName("mailu"),
                new PullRequestId(RepoName.of("recipes/mailu"), 12),
                new CommitSha(commit),
                "https://git.example/recipes/mailu.git",
                "main",
                new Login("ann"),
                7,
                Instant.parse("2026-01-02T03:04:00Z"),
                1);
    }

    static Job job(Job.State state) {
        return new Job(ORDER, state, 1, Optional.of("cell"), Optional.of("1"), Instant.EPOCH);
    }

    /** Puts sample results into the order's folder: {@code green} or {@code interrupted}. */
    static Path publish(Path runs, String sample) {
        try (InputStream text = Orders.class.getResourceAsStream(sample + ".json")) {
            Path folder = Files.createDirectories(runs.resolve(ORDER.id().value()));
            Files.write(
                    folder.resolve("results.json"),
                    Optional.ofNullable(text).orElseThrow().readAllBytes());
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
