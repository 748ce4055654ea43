package coop.ccci.bot.forge;

import coop.ccci.model.CommitSha;
import java.util.Optional;

/**
 * A pull request as it is now; {@code source} is where the head can be cloned from, empty where the fork was deleted, and
 * {@code targetTip} the commit its target branch is at.
 */
public record PullRequest(
        PullRequestId id,
        State state,
        CommitSha head,
        Optional<String> source,
        String targetBranch,
        CommitSha targetTip) {

    /** Whether it can still be merged. */
    public enum State {
        OPEN,
        CLOSED
    }
}
