package coop.ccci.tests.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The bot's own records, read from outside. */
record Records(Path database) {

    /** A run that was asked for, and where it is. */
    record Run(String id, String pull, long comment, int attempt, String state) {}

    List<Run> runs() {
        return read(handle -> handle.select("SELECT id, pull, comment, attempt, state FROM queue_job ORDER BY drawn")
                .map((row, context) ->
                        new Run(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4), row.getString(5)))
                .list());
    }

    Map<Long, Long> seen() {
        return read(handle -> handle.select("SELECT comment FROM inbox_seen")
                        .mapTo(Long.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(comment -> comment, Collectors.counting()));
    }

    long handled() {
        return count("inbox_seen WHERE how IS NOT NULL");
    }

    /** What is left to do, in words. */
    List<String> open() {
        return read(handle -> handle.select("""
                        SELECT 'comment ' || comment || ' ' || coalesce(why, '') FROM inbox_open
                        UNION ALL SELECT 'run ' || id || ' ' || state FROM queue_job
                          WHERE state IN ('WAITING', 'STARTING', 'RUNNING', 'CANCELLING')
                        UNION ALL SELECT 'message ' || place || ' ' || coalesce(why, '') FROM outbox_message""").mapTo(String.class).list());
    }

    private long count(String from) {
        return read(handle ->
                handle.select("SELECT count(*) FROM " + from).mapTo(Long.class).one());
    }

    private interface Reading<T> {
        T from(Handle handle);
    }

    private <T> T read(Reading<T> reading) {
        return Jdbi.create("jdbc:sqlite:" + database).withHandle(handle -> {
            handle.execute("PRAGMA busy_timeout = 20000");
            handle.execute("PRAGMA query_only = ON");
            return reading.from(handle);
        });
    }
}
