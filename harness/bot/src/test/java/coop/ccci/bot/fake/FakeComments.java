package coop.ccci.bot.fake;

import coop.ccci.bot.forge.Comment;
import coop.ccci.bot.forge.Comments;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A forge's comments in memory; a repository can be out of order for a while. */
public final class FakeComments implements Comments {
    private final List<Comment> all = new CopyOnWriteArrayList<>();
    private final List<Long> reactions = new CopyOnWriteArrayList<>();
    private final Map<RepoName, RuntimeException> troubles = new ConcurrentHashMap<>();
    private final Map<RepoName, AtomicLong> asked = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    /** Somebody writes a comment; gives its id. */
    public long write(PullRequestId pullRequest, String author, String body, Instant created) {
        long id = ids.incrementAndGet();
        all.add(new Comment(id, pullRequest, new Login(author), body, created, created));
        return id;
    }

    /** Its author changes a comment. */
    public void edit(long id, String body, Instant edited) {
        all.replaceAll(old ->
                old.id() == id ? new Comment(id, old.pullRequest(), old.author(), body, old.created(), edited) : old);
    }

    /** From now on the repository answers with this. */
    public void fail(RepoName repo, RuntimeException trouble) {
        troubles.put(repo, trouble);
    }

    /** The repository answers again. */
    public void mend(RepoName repo) {
        troubles.remove(repo);
    }

    /** How often a repository was asked for its comments. */
    public long asked(RepoName repo) {
        return Optional.ofNullable(asked.get(repo)).map(AtomicLong::get).orElse(0L);
    }

    @Override
    public List<Comment> since(RepoName repo, Instant moment) {
        asked.computeIfAbsent(repo, name -> new AtomicLong()).incrementAndGet();
        if (troubles.containsKey(repo)) {
            throw troubles.get(repo);
        }
        return all.stream()
                .filter(comment -> comment.pullRequest().repo().equals(repo))
                .filter(comment -> !comment.edited().isBefore(moment))
                .sorted(Comparator.comparing(Comment::created))
                .toList();
    }

    @Override
    public Optional<Comment> find(RepoName repo, long id) {
        return all.stream()
                .filter(comment ->
                        comment.id() == id && comment.pullRequest().repo().equals(repo))
                .findFirst();
    }

    @Override
    public void react(RepoName repo, long id) {
        if (!reactions.contains(id)) {
            reactions.add(id);
        }
    }

    @Override
    public long publish(PullRequestId pullRequest, Marker marker, String body) {
        Optional<Comment> old = all.stream()
                .filter(comment -> comment.pullRequest().equals(pullRequest) && marker.marks(comment.body()))
                .findFirst();
        old.ifPresent(comment -> edit(comment.id(), body, comment.created()));
        return old.map(Comment::id).orElseGet(() -> write(pullRequest, "cc-ci", body, Instant.EPOCH));
    }
}
