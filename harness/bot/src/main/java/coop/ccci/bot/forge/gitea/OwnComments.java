package coop.ccci.bot.forge.gitea;

import coop.ccci.bot.forge.Comment;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.gitea.model.CreateIssueCommentOption;
import coop.ccci.gitea.model.EditIssueCommentOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The bot's own comments with one marker on one pull request: there is to be one, the oldest. */
record OwnComments(GiteaServer server, PullRequestId pull, Marker marker) {

    /** Changes this comment; false where it is gone. */
    boolean edit(long id, String text) {
        Answer<coop.ccci.gitea.model.Comment> answer = change(id, text);
        if (answer.isStatus(Status.NOT_FOUND) || answer.isStatus(Status.NO_CONTENT)) {
            return false;
        }
        new Fields("editing comment " + id + " on " + pull).got(answer);
        return true;
    }

    /** Looks for it, and writes it only where there is none; gives its id. */
    long publish(String text) {
        return settled(text).orElseGet(() -> written(text));
    }

    /** Whether or not the answer came, what it came to is seen by looking: another bot may have written one too. */
    private long written(String text) {
        Answer<coop.ccci.gitea.model.Comment> answer = create(text);
        if (answer instanceof Answer.Refused<?> refused && refused.status() < Status.SERVERS_OWN) {
            throw Trouble.of(doing("commenting"), refused);
        }
        return settled(text).orElseThrow(() -> lost(answer));
    }

    private ForgeTrouble lost(Answer<?> answer) {
        return Trouble.of(doing("commenting"), answer);
    }

    /** Makes the oldest read so and the others lead there. */
    private Optional<Long> settled(String text) {
        List<Comment> own = look();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Comment oldest = own.getFirst();
        if (!oldest.body().equals(text) && !edit(oldest.id(), text)) {
            throw new ForgeTrouble(
                    doing("editing") + ": it went while it was looked at", ForgeTrouble.Hope.LATER, Duration.ZERO);
        }
        own.stream().skip(1).forEach(twin -> edit(twin.id(), "This is said in the bot's first comment."));
        return Optional.of(oldest.id());
    }

    private List<Comment> look() {
        CommentReader reader = new CommentReader(pull.repo(), new Fields(doing("looking for the bot's comment")));
        Answer<List<coop.ccci.gitea.model.Comment>> all = server.ask(
                Again.HARMLESS,
                api -> api.listCommentsWithHttpInfo(
                        pull.repo().owner(), pull.repo().name(), (long) pull.number(), null, null));
        if (all.isStatus(Status.SERVERS_OWN)) {
            refuseIfGone();
        }
        return new Pages(reader.fields())
                .items(all).stream()
                        .map(comment -> reader.read(comment, pull))
                        .filter(comment -> comment.author().equals(server.self()) && marker.marks(comment.body()))
                        .sorted(Comparator.comparingLong(Comment::id))
                        .toList();
    }

    /** Gitea takes an issue that is not there for an error of its own, a pull request not. */
    private void refuseIfGone() {
        Answer<coop.ccci.gitea.model.PullRequest> answer = server.ask(
                Again.HARMLESS,
                api -> api.pullRequestWithHttpInfo(
                        pull.repo().owner(), pull.repo().name(), (long) pull.number()));
        if (answer.isStatus(Status.NOT_FOUND)) {
            throw Trouble.of(doing("looking for the pull request to comment"), answer);
        }
    }

    private Answer<coop.ccci.gitea.model.Comment> change(long id, String text) {
        EditIssueCommentOption wish = new EditIssueCommentOption().body(text);
        return server.ask(
                Again.HARMLESS,
                api -> api.editCommentWithHttpInfo(
                        pull.repo().owner(), pull.repo().name(), id, wish));
    }

    private Answer<coop.ccci.gitea.model.Comment> create(String text) {
        CreateIssueCommentOption wish = new CreateIssueCommentOption().body(text);
        return server.ask(
                Again.UNLESS_DONE,
                api -> api.createCommentWithHttpInfo(
                        pull.repo().owner(), pull.repo().name(), (long) pull.number(), wish));
    }

    private String doing(String what) {
        return what + " on " + pull;
    }
}
