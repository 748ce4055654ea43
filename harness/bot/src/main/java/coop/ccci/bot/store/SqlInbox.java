package coop.ccci.bot.store;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.trigger.CommentSeen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The inbox in tables: {@code inbox_seen} keeps every id for good, {@code inbox_open} what is yet to be handled. */
record SqlInbox(Handle handle, Database database) implements Inbox {
    private static final String SEE =
            "INSERT INTO inbox_seen (repo, comment) VALUES (:repo, :id) ON CONFLICT DO NOTHING";

    private static final String KEEP = """
            INSERT INTO inbox_open (repo, comment, pull, repo_name, number, author, body, created, head, due, tries, claimed_until)
            VALUES (:repo, :id, :pull, :name, :pullRequest.number, :author.name, :body, :created, :head, :never, 0, :never)""";

    private static final String NEXT = """
            SELECT * FROM inbox_open AS mine WHERE due <= :now AND claimed_until <= :now AND NOT EXISTS (
              SELECT 1 FROM inbox_open AS older
              WHERE older.pull = mine.pull AND (older.created, older.comment) < (mine.created, mine.comment))
            ORDER BY created, comment LIMIT 1""";

    private static final String CLAIM =
            "UPDATE inbox_open SET claimed_by = :bot, claimed_until = :until WHERE repo = :repo AND comment = :comment";

    private static final String POSTPONE = """
            UPDATE inbox_open SET due = :next, tries = tries + 1, why = :why, claimed_until = :never
            WHERE repo = :repo AND comment = :comment RETURNING tries""";

    private static final String POLLED = """
            INSERT INTO inbox_polled (repo, until) VALUES (:repo, :until)
            ON CONFLICT (repo) DO UPDATE SET until = excluded.until WHERE excluded.until > inbox_polled.until""";

    /** One bot at a time: two that took in the same comments in different orders would wait for each other. */
    @Override
    public boolean accept(CommentSeen comment) {
        new Tickets(handle).draw();
        return accept(List.of(comment)).getFirst();
    }

    /** Takes several in, each as if alone; all bots keep to one order. */
    List<Boolean> accept(List<CommentSeen> comments) {
        int[] seen = batch(SEE, comments).execute();
        List<CommentSeen> fresh = IntStream.range(0, seen.length)
                .filter(row -> seen[row] > 0)
                .mapToObj(comments::get)
                .toList();
        if (!fresh.isEmpty()) {
            batch(KEEP, fresh).execute();
        }
        return IntStream.of(seen).mapToObj(rows -> rows > 0).toList();
    }

    private PreparedBatch batch(String sql, List<CommentSeen> comments) {
        PreparedBatch batch = handle.prepareBatch(sql);
        for (CommentSeen comment : comments) {
            batch.bindMethods(comment)
                    .bind("repo", Keys.repo(comment.pullRequest().repo()))
                    .bind("pull", Keys.pull(comment.pullRequest()))
                    .bind("name", comment.pullRequest().repo().toString())
                    .bind("head", comment.head().map(Object::toString))
                    .bind("never", Instant.MIN)
                    .add();
        }
        return batch;
    }

    @Override
    public Optional<CommentSeen> claim(String bot, Instant now, Instant claimedUntil) {
        Optional<CommentSeen> next = handle.createQuery(NEXT + database.lockFreeRows())
                .bind("now", now)
                .mapTo(CommentSeen.class)
                .findOne();
        next.ifPresent(comment -> handle.createUpdate(CLAIM)
                .bind("bot", bot)
                .bind("until", claimedUntil)
                .bind("repo", Keys.repo(comment.pullRequest().repo()))
                .bind("comment", comment.id())
                .execute());
        return next;
    }

    @Override
    public boolean handled(RepoName repo, long comment, String how) {
        boolean open = handle.createUpdate("DELETE FROM inbox_open WHERE repo = :repo AND comment = :comment")
                        .bind("repo", Keys.repo(repo))
                        .bind("comment", comment)
                        .execute()
                > 0;
        if (open) {
            handle.createUpdate("UPDATE inbox_seen SET how = :how WHERE repo = :repo AND comment = :comment")
                    .bind("how", how)
                    .bind("repo", Keys.repo(repo))
                    .bind("comment", comment)
                    .execute();
        }
        return open;
    }

    @Override
    public int postpone(RepoName repo, long comment, Instant next, String why) {
        return handle.createQuery(POSTPONE)
                .bind("next", next)
                .bind("why", why)
                .bind("never", Instant.MIN)
                .bind("repo", Keys.repo(repo))
                .bind("comment", comment)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    @Override
    public boolean refuseOnce(PullRequestId pullRequest, Login person) {
        return handle.createUpdate("INSERT INTO inbox_refused VALUES (:pull, :person) ON CONFLICT DO NOTHING")
                        .bind("pull", Keys.pull(pullRequest))
                        .bind("person", Keys.person(person))
                        .execute()
                > 0;
    }

    @Override
    public Optional<Instant> polledUntil(RepoName repo) {
        return handle.createQuery("SELECT until FROM inbox_polled WHERE repo = :repo")
                .bind("repo", Keys.repo(repo))
                .mapTo(Instant.class)
                .findOne();
    }

    @Override
    public void polledUntil(RepoName repo, Instant moment) {
        handle.createUpdate(POLLED)
                .bind("repo", Keys.repo(repo))
                .bind("until", moment)
                .execute();
    }

    @Override
    public List<String> troubles() {
        return handle.createQuery("SELECT * FROM inbox_open WHERE tries > 0 ORDER BY created, comment")
                .map((row, context) -> row.getString("repo_name") + "#" + row.getInt("number") + ", comment "
                        + row.getLong("comment") + ": " + row.getString("why"))
                .list();
    }
}
