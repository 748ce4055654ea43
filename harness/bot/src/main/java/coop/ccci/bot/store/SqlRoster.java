package coop.ccci.bot.store;

import coop.ccci.bot.queue.Job;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The roster in a table; bots that are dead and have nothing left are taken off it. */
record SqlRoster(Handle handle) implements Roster {
    private static final String BEAT = """
            INSERT INTO roster_bot (name, until) VALUES (:bot, :until)
            ON CONFLICT (name) DO UPDATE SET until = excluded.until""";

    private static final String ADOPT = "UPDATE queue_job SET bot = :bot WHERE bot <> :bot AND " + Jobs.LIVE
            + " AND NOT EXISTS (SELECT 1 FROM roster_bot WHERE name = queue_job.bot AND until > :now) RETURNING *";

    private static final String TAKE_OFF = "DELETE FROM roster_bot WHERE until <= :now"
            + " AND NOT EXISTS (SELECT 1 FROM queue_job WHERE bot = roster_bot.name AND " + Jobs.LIVE + ")";

    @Override
    public void heartbeat(String bot, Instant until) {
        handle.createUpdate(BEAT).bind("bot", bot).bind("until", until).execute();
    }

    @Override
    public List<Job> adopt(String bot, Instant now) {
        new Tickets(handle).draw();
        List<Job> adopted = handle.createQuery(ADOPT)
                .bind("bot", bot)
                .bind("now", now)
                .mapTo(Job.class)
                .list();
        handle.createUpdate(TAKE_OFF).bind("now", now).execute();
        return adopted.stream().sorted(Comparator.comparing(Job::place)).toList();
    }

    @Override
    public void releaseClaims(String bot) {
        for (String table : List.of("inbox_open", "outbox_message")) {
            handle.createUpdate("UPDATE " + table + " SET claimed_until = :never WHERE claimed_by = :bot")
                    .bind("never", Instant.MIN)
                    .bind("bot", bot)
                    .execute();
        }
    }
}
