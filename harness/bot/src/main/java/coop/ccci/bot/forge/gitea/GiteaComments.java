package coop.ccci.bot.forge.gitea;

import coop.ccci.bot.forge.Comment;
import coop.ccci.bot.forge.Comments;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.gitea.model.EditReactionOption;
import coop.ccci.gitea.model.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Comments on pull requests of a Gitea or Forgejo. */
public final class GiteaComments implements Comments {
    private final GiteaServer server;
    private final Hints hints = new Hints();

    public GiteaComments(GiteaServer server) {
        this.server = server;
    }

    @Override
    public List<Comment> since(RepoName repo, Instant moment) {
        OffsetDateTime from = moment.atOffset(ZoneOffset.UTC);
        CommentReader reader = new CommentReader(repo, new Fields("reading the comments of " + repo));
        List<coop.ccci.gitea.model.Comment> all = new Pages(reader.fields())
                .steady(page -> server.ask(
                        Again.HARMLESS,
                        api -> api.listRepositoryCommentsWithHttpInfo(
                                repo.owner(), repo.name(), from, null, page, Pages.SIZE)));
        return all.stream()
                .flatMap(comment -> reader.read(comment).stream())
                .sorted(Comparator.comparing(Comment::created).thenComparing(Comment::id))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Comment> find(RepoName repo, long id) {
        CommentReader reader = new CommentReader(repo, new Fields("reading comment " + id + " of " + repo));
        Answer<coop.ccci.gitea.model.Comment> answer =
                server.ask(Again.HARMLESS, api -> api.commentWithHttpInfo(repo.owner(), repo.name(), id));
        return answer.isStatus(Status.NO_CONTENT)
                ? Optional.empty()
                : reader.fields().found(answer).flatMap(reader::read);
    }

    @Override
    public void react(RepoName repo, long id) {
        String doing = "showing that comment " + id + " of " + repo + " was seen";
        EditReactionOption eyes = new EditReactionOption().content("eyes");
        Answer<Reaction> answer =
                server.ask(Again.HARMLESS, api -> api.addReactionWithHttpInfo(repo.owner(), repo.name(), id, eyes));
        if (answer instanceof Answer.Refused<?> refused && refused.status() == Status.FORBIDDEN) {
            // Locked, or a server without eyes; nobody has to mend that for a courtesy.
            throw new ForgeTrouble(Trouble.of(doing, answer).what(), ForgeTrouble.Hope.NEVER, Duration.ZERO);
        }
        new Fields(doing).got(answer);
    }

    @Override
    public long publish(PullRequestId pullRequest, Marker marker, String body) {
        String text = marker.marks(body) ? body : marker.line() + "\n" + body;
        OwnComments own = new OwnComments(server, pullRequest, marker);
        long id = hints.get(pullRequest, marker)
                .filter(known -> own.edit(known, text))
                .orElseGet(() -> own.publish(text));
        hints.put(pullRequest, marker, id);
        return id;
    }
}
