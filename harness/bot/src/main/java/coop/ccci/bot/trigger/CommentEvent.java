package coop.ccci.bot.trigger;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.model.CommitSha;
import coop.ccci.model.UsageProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What a forge sends when a comment on a pull request changes, as far as it matters here. */
record CommentEvent(
        String action,
        Optional<Boolean> isPull,
        Issue issue,
        Written comment,
        Repository repository,
        Optional<Pull> pullRequest) {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    record Issue(int number, String state, Optional<Object> pullRequest) {}

    record Written(long id, String body, User user, String createdAt) {}

    record User(String login) {}

    record Repository(String fullName) {}

    record Pull(Optional<Head> head) {}

    record Head(Optional<String> sha) {}

    boolean isCreation() {
        return action.equals("created");
    }

    boolean isOnPullRequest() {
        return isPull.orElse(false) || issue.pullRequest().isPresent();
    }

    boolean isOpen() {
        return issue.state().equals("open");
    }

    Login author() {
        return new Login(comment.user().login());
    }

    CommentSeen seen(RepoName repo) throws Malformed {
        if (comment.id() < 1 || issue.number() < 1 || comment.user().login().isBlank()) {
            throw new Malformed("a comment without an id, a pull request or an author");
        }
        return new CommentSeen(
                new PullRequestId(repo, issue.number()), comment.id(), author(), comment.body(), created(), head());
    }

    private Instant created() throws Malformed {
        try {
            Instant created = OffsetDateTime.parse(comment.createdAt()).toInstant();
            if (created.isAfter(Instant.EPOCH) && created.isBefore(LATEST)) {
                return created;
            }
        } catch (DateTimeException notATime) {
            // Nor is any that no forge and no database knows.
        }
        throw new Malformed("the comment's created_at is not a time");
    }

    /** Not there before Gitea 1.23; of another form where a repository names its commits by longer hashes. */
    private Optional<CommitSha> head() {
        try {
            return pullRequest.flatMap(Pull::head).flatMap(Head::sha).map(CommitSha::new);
        } catch (UsageProblem otherForm) {
            return Optional.empty();
        }
    }
}
