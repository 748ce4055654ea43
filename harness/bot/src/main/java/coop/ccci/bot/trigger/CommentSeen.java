package coop.ccci.bot.trigger;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.model.CommitSha;
import java.time.Instant;
import java.util.Optional;

/**
 * A comment somebody wrote, as it was when the bot came to know of it; {@code head} is the pull request's head where the forge
 * said it along with the comment. Of a body that is too long to be read, only so much is kept that this can be told.
 */
public record CommentSeen(
        PullRequestId pullRequest, long id, Login author, String body, Instant created, Optional<CommitSha> head) {
    private static final int MOST = CommandReader.LONGEST + 1;

    public CommentSeen {
        body = body.length() <= MOST ? body : body.substring(0, MOST);
    }
}
