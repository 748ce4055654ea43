package coop.ccci.bot.forge.gitea;

import coop.ccci.bot.forge.Comment;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.gitea.model.User;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a repository's comments. */
record CommentReader(RepoName repo, Fields fields) {
    private static final Pattern PULL = Pattern.compile(".*/pulls/(\\d{1,9})/?");

    /** Empty where it is not on a pull request. */
    Optional<Comment> read(coop.ccci.gitea.model.Comment comment) {
        return Optional.ofNullable(comment.getPullRequestUrl())
                .filter(address -> !address.isEmpty())
                .map(address -> read(comment, pull(address)));
    }

    Comment read(coop.ccci.gitea.model.Comment comment, PullRequestId pull) {
        User author = fields.need(comment.getUser(), "author");
        return new Comment(
                fields.need(comment.getId(), "id"),
                pull,
                new Login(fields.text(author.getLogin(), "author")),
                fields.need(comment.getBody(), "body"),
                fields.instant(comment.getCreatedAt(), "created_at"),
                fields.instant(comment.getUpdatedAt(), "updated_at"));
    }

    private PullRequestId pull(String address) {
        Matcher number = PULL.matcher(address);
        if (!number.matches()) {
            throw fields.odd("has a comment on something else than a pull request");
        }
        return new PullRequestId(repo, Integer.parseInt(number.group(1)));
    }
}
