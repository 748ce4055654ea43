package coop.ccci.bot.trigger;

import coop.ccci.bot.forge.Comment;
import coop.ccci.bot.forge.Comments;
import coop.ccci.bot.forge.RepoName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** One look at one repository: takes in what was written since the last one, and then remembers how far it came. */
final class RepoPoll {
    /** Looked at again each time: a comment may become visible later than its time says, and several share a second. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Comments comments;
    private final Watermarks watermarks;
    private final Watched watched;
    private final Intake intake;
    private final InstantSource clock;

    RepoPoll(Comments comments, Watermarks watermarks, Watched watched, Intake intake, InstantSource clock) {
        this.comments = comments;
        this.watermarks = watermarks;
        this.watched = watched;
        this.intake = intake;
        this.clock = clock;
    }

    /** Gives how many comments were new; whatever goes wrong is an exception, and the next look begins where this one did. */
    int look(RepoName repo) {
        // To a forge, whose times are whole seconds, the rest of this one is as old as its beginning.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<Instant> from = watermarks.polledUntil(repo);
        if (from.isEmpty()) {
            watermarks.polledUntil(repo, now);
        }
        List<Comment> written = comments.since(repo, from.orElse(now));
        int taken =
                (int) written.stream().filter(this::isOurs).filter(this::take).count();
        written.stream()
                .map(Comment::edited)
                .max(Instant::compareTo)
                .map(newest -> newest.isBefore(now) ? newest : now)
                .ifPresent(newest -> watermarks.polledUntil(repo, newest.minus(OVERLAP)));
        return taken;
    }

    /** What was edited may have asked for something else when people saw it first. */
    private boolean isOurs(Comment comment) {
        return comment.edited().equals(comment.created()) && !comment.author().equals(watched.self());
    }

    private boolean take(Comment comment) {
        return intake.accept(new CommentSeen(
                comment.pullRequest(),
                comment.id(),
                comment.author(),
                comment.body(),
                comment.created(),
                Optional.empty()));
    }
}
