package coop.ccci.bot.queue;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs to put in order. */
final class Jobs {
    private Jobs() {}

    static Job waiting(String recipe, int pull, long place) {
        return job(recipe, pull, place, Job.State.WAITING);
    }

    static Job job(String recipe, int pull, long place, Job.State state) {
        RunOrder order = new RunOrder(
                new RunId(recipe + "-" + pull + "-" + place),
                new RecipeName(recipe),
                new PullRequestId(new RepoName("recipes", recipe), pull),
                new CommitSha("a".repeat(40)),
                "https://forge.example/fork.git",
                "main",
                new Login("ada"),
                place,
                Instant.EPOCH,
                1);
        return new Job(order, state, place, Optional.empty(), Optional.empty(), Instant.EPOCH);
    }

    static List<String> ids(List<Job> jobs) {
        return jobs.stream().map(job -> job.order().id().value()).toList();
    }
}
