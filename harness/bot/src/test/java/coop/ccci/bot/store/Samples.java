package coop.ccci.bot.store;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.trigger.CommentSeen;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import java.time.Instant;
import java.util.Optional;

/** Comments and orders of runs; the recipe is named as its repository. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-05-04T10:00:00.000123Z");
    static final CommitSha HEAD = new CommitSha("0123456789abcdef0123456789abcdef01234567");

    private Samples() {}

    static PullRequestId pull(String recipe, int number) {
        return new PullRequestId(new RepoName("recipes", recipe), number);
    }

    /** A comment that was written {@code id} seconds after {@link #NOW}. */
    static CommentSeen comment(PullRequestId pull, long id) {
        return comment(pull, id, "!testme");
    }

    static CommentSeen comment(PullRequestId pull, long id, String body) {
        return new CommentSeen(pull, id, new Login("Ada"), body, NOW.plusSeconds(id), Optional.empty());
    }

    static RunOrder order(String run, PullRequestId pull, long comment) {
        return order(run, pull, comment, 1);
    }

    static RunOrder order(String run, PullRequestId pull, long comment, int attempt) {
        return new RunOrder(
                new RunId(run),
                new RecipeName(pull.repo().name()),
                pull,
                HEAD,
                "https://forge.example/ada/fork.git",
                "main",
                new Login("Ada"),
                comment,
                NOW,
                attempt);
    }
}
