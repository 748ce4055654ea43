package coop.ccci.bot.fake;

import coop.ccci.bot.forge.Comment;
import coop.ccci.bot.forge.Comments;
import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.forge.Standing;
import coop.ccci.model.CommitSha;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A forge that remembers what it was told, in order, and fails the next calls as it is asked to; nobody can ask it anything. */
public final class RecordingForge implements Forge, Comments {
    /** What each comment reads now, by pull request and marker. */
    public final Map<String, String> comments = new LinkedHashMap<>();

    /** Every status in order. */
    public final List<CommitStatus> statuses = new ArrayList<>();

    /** The comments reacted to. */
    public final List<Long> reactions = new ArrayList<>();

    private final Deque<Supplier<RuntimeException>> failures = new ArrayDeque<>();
    private int edits;

    /** How often a comment was written or edited. */
    public synchronized int edits() {
        return edits;
    }

    /** The next call that tells it something fails so. */
    public synchronized void failOnce(ForgeTrouble trouble) {
        failures.add(() -> trouble);
    }

    /** The next call that tells it something meets a bug. */
    public synchronized void breakOnce() {
        failures.add(() -> new IllegalStateException("half an answer"));
    }

    private void trip() {
        Supplier<RuntimeException> failure = failures.poll();
        if (failure != null) {
            throw failure.get();
        }
    }

    @Override
    public synchronized void react(RepoName repo, long id) {
        trip();
        reactions.add(id);
    }

    @Override
    public synchronized long publish(PullRequestId pullRequest, Marker marker, String body) {
        trip();
        edits++;
        comments.put(pullRequest + " " + marker.key(), body);
        return comments.size();
    }

    @Override
    public synchronized void status(RepoName repo, CommitSha commit, CommitStatus status) {
        trip();
        statuses.add(status);
    }

    @Override
    public Login self() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<PullRequest> pullRequest(PullRequestId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CommitSha> headAt(PullRequestId id, Instant moment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Standing standing(RepoName repo, Login person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Comment> since(RepoName repo, Instant moment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Comment> find(RepoName repo, long id) {
        throw new UnsupportedOperationException();
    }
}
