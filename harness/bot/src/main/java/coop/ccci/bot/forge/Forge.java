package coop.ccci.bot.forge;

import coop.ccci.model.CommitSha;
import java.time.Instant;
import java.util.Optional;

/**
 * A forge's repositories and people. Each call is retried a bounded number of times where that is safe; what then still does
 * not work is a {@link ForgeTrouble}.
 */
public interface Forge {

    /** Who the bot's token belongs to. */
    Login self();

    /** The pull request as it is now; empty where there is none of that number, or no such repository. */
    Optional<PullRequest> pullRequest(PullRequestId id);

    /** The commit that was the head at this moment, by the pushes on the timeline; empty where that cannot be told. */
    Optional<CommitSha> headAt(PullRequestId id, Instant moment);

    /** What somebody may do; fails closed, so that an answer that is missing or refused is a {@link Standing#STRANGER}. */
    Standing standing(RepoName repo, Login person);

    /** Writes a status; writing the same one again changes nothing that anybody sees. */
    void status(RepoName repo, CommitSha commit, CommitStatus status);
}
