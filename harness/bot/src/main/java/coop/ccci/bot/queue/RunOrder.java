package coop.ccci.bot.queue;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import java.time.Instant;

/**
 * What was asked for, bound to one commit from the comment to the report: {@code source} is where the commit can be cloned from,
 * {@code comment} the id of the comment that asked, {@code attempt} counts from 1 and grows where a run was lost through no
 * fault of the recipe.
 */
public record RunOrder(
        RunId id,
        RecipeName recipe,
        PullRequestId pullRequest,
        CommitSha head,
        String source,
        String targetBranch,
        Login asker,
        long comment,
        Instant asked,
        int attempt) {}
