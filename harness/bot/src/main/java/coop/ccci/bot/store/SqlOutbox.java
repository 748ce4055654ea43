package coop.ccci.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** The outbox in a table, a row for each place; {@code claimed_version} is the version that somebody is saying. */
record SqlOutbox(Handle handle, Database database) implements Outbox {
    private static final int GIVEN_UP_KEPT = 1000;

    private static final String SAY = """
            INSERT INTO outbox_message (place, version, kind, repo_name, number, subject, body, context, state, target,
              due, tries, given_up, claimed_until, claimed_version)
            VALUES (:place, :version, :kind, :repo, :number, :subject, :body, :context, :state, :target,
              0, 0, 0, :never, 0)
            ON CONFLICT (place) DO UPDATE SET version = excluded.version, number = excluded.number, body = excluded.body,
              state = excluded.state, target = excluded.target, due = 0, tries = 0, why = NULL, given_up = 0""";

    private static final String NEXT = """
            SELECT * FROM outbox_message WHERE given_up = 0 AND due <= :now AND claimed_until <= :now
            ORDER BY due, version LIMIT :most""";

    private static final String CLAIM = """
            UPDATE outbox_message SET claimed_by = :bot, claimed_until = :until, claimed_version = version
            WHERE place = :key""";

    private static final String THIS = " WHERE place = :key AND version = :version";

    private static final String NEXT_DUE = """
            SELECT min(CASE WHEN claimed_until > due THEN claimed_until ELSE due END) FROM outbox_message
            WHERE given_up = 0""";

    private static final String KEEP_NEWEST = """
            DELETE FROM outbox_message WHERE given_up = 1 AND version NOT IN (
              SELECT version FROM outbox_message WHERE given_up = 1 ORDER BY version DESC LIMIT :most)""";

    @Override
    public void say(Message message) {
        MessageRow row = MessageRow.of(message);
        handle.createUpdate(SAY)
                .bind("place", row.place())
                .bind("kind", row.kind())
                .bind("repo", row.pullRequest().repo().toString())
                .bind("number", row.pullRequest().number())
                .bind("subject", row.subject())
                .bind("body", row.body())
                .bind("context", row.context())
                .bind("state", row.state())
                .bind("target", row.target())
                .bind("version", new Tickets(handle).draw())
                .bind("never", Instant.MIN)
                .execute();
    }

    @Override
    public List<Due> claim(String bot, Instant now, Instant claimedUntil, int most) {
        List<Due> next = handle.createQuery(NEXT + database.lockFreeRows())
                .bind("now", now)
                .bind("most", most)
                .mapTo(Due.class)
                .list();
        if (!next.isEmpty()) {
            PreparedBatch claims = handle.prepareBatch(CLAIM);
            next.forEach(due -> claims.bind("key", due.key())
                    .bind("bot", bot)
                    .bind("until", claimedUntil)
                    .add());
            claims.execute();
        }
        return next;
    }

    @Override
    public void said(Due due) {
        release(due);
        of(due, "DELETE FROM outbox_message" + THIS).execute();
    }

    @Override
    public void postpone(Due due, Instant next, String why) {
        release(due);
        of(due, "UPDATE outbox_message SET due = :next, tries = tries + 1, why = :why" + THIS)
                .bind("next", next)
                .bind("why", why)
                .execute();
    }

    @Override
    public void giveUp(Due due, String why) {
        release(due);
        of(due, "UPDATE outbox_message SET given_up = 1, tries = tries + 1, why = :why" + THIS)
                .bind("why", why)
                .execute();
        handle.createUpdate(KEEP_NEWEST).bind("most", GIVEN_UP_KEPT).execute();
    }

    @Override
    public Optional<Instant> nextDue() {
        return handle.createQuery(NEXT_DUE)
                .map((row, context) -> {
                    long due = row.getLong(1);
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Micros.instant(due));
                })
                .one();
    }

    @Override
    public List<String> troubles() {
        return handle.createQuery("SELECT place, why FROM outbox_message WHERE tries > 0 ORDER BY version")
                .map((row, context) -> row.getString("place") + ": " + row.getString("why"))
                .list();
    }

    private void release(Due due) {
        handle.createUpdate(
                        "UPDATE outbox_message SET claimed_until = :never WHERE place = :key AND claimed_version = :version")
                .bind("never", Instant.MIN)
                .bind("key", due.key())
                .bind("version", due.version())
                .execute();
    }

    private Update of(Due due, String sql) {
        return handle.createUpdate(sql).bind("key", due.key()).bind("version", due.version());
    }
}
