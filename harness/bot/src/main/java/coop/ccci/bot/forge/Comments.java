package coop.ccci.bot.forge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A forge's comments on pull requests; retries and troubles are as with {@link Forge}. */
public interface Comments {

    /** All comments on pull requests of this repository that were written or edited at or after this moment, the oldest first. */
    List<Comment> since(RepoName repo, Instant moment);

    /** The comment as it is now; empty where it was deleted. */
    Optional<Comment> find(RepoName repo, long id);

    /** Shows that a comment was seen; showing it twice changes nothing. */
    void react(RepoName repo, long id);

    /**
     * Makes the bot's comment with this marker on a pull request read so: edits it where there is one, else writes it, and gives its
     * id. To say it again, after a crash for one, never writes a second comment.
     */
    long publish(PullRequestId pullRequest, Marker marker, String body);
}
