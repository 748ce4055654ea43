package coop.ccci.tests.conversation;

import coop.ccci.bot.queue.RunId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the bot remembers, read beside it: whether there is something left for it to do. */
record Memory(Path file) {
    /** Comments and messages whose time has come, and runs that are to end. */
    private static final Map<String, String> WORK = new TreeMap<>(Map.of(
            "comments", """
            SELECT count(*) FROM inbox_open AS mine WHERE due <= ? AND NOT EXISTS (
              SELECT 1 FROM inbox_open AS older
              WHERE older.pull = mine.pull AND (older.created, older.comment) < (mine.created, mine.comment))""",
            "messages", "SELECT count(*) FROM outbox_message WHERE given_up = 0 AND due <= ?",
            "runs to stop", "SELECT count(*) FROM queue_job WHERE since <= ? AND state = 'CANCELLING'"));

    private static final String PUT_OFF = """
            SELECT (SELECT count(*) FROM inbox_open) + (SELECT count(*) FROM outbox_message WHERE given_up = 0)""";

    private static final String STARTING = "SELECT count(*) FROM queue_job WHERE state = 'STARTING'";

    private static final String WAITING = """
            SELECT count(*) FROM queue_job WHERE state = 'WAITING'
            AND NOT EXISTS (SELECT 1 FROM queue_job WHERE state IN ('STARTING', 'RUNNING', 'CANCELLING'))""";

    /** What is to be done now, by its kind. */
    String work(Instant now) {
        return query(connection -> {
            StringBuilder told = new StringBuilder();
            for (Map.Entry<String, String> kind : WORK.entrySet()) {
                long count = count(connection, kind.getValue(), ChronoUnit.MICROS.between(Instant.EPOCH, now));
                told.append(count > 0 ? kind.getKey() + ": " + count + " " : "");
            }
            return told.toString();
        });
    }

    /** Whether everything was said and answered, also what was put off. */
    boolean isEmpty() {
        return query(connection -> count(connection, PUT_OFF) == 0);
    }

    /** Whether a run has its host and is not known to have started. */
    boolean isStarting() {
        return query(connection -> count(connection, STARTING) > 0);
    }

    /** Whether a run waits although the host is free. */
    boolean waitsForNothing() {
        return query(connection -> count(connection, WAITING) > 0);
    }

    List<RunId> running() {
        return query(connection -> {
            List<RunId> ids = new ArrayList<>();
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT id FROM queue_job WHERE state = 'RUNNING'");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(new RunId(rows.getString(1)));
                }
            }
            return ids;
        });
    }

    /** What would be left on the disk if all ended now. */
    Memory snapshot(Path copy) {
        return query(connection -> {
            try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, copy.toString());
                vacuum.execute();
            }
            return new Memory(copy);
        });
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T query(Question<T> question) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=10000")) {
            return question.ask(connection);
        } catch (SQLException trouble) {
            throw new IllegalStateException("looking into " + file + ": " + trouble, trouble);
        }
    }

    private static long count(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int one = 0; one < values.length; one++) {
                select.setObject(one + 1, values[one]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
