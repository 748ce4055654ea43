package coop.ccci.bot.store;

import com.zaxxer.hikari.HikariConfig;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Problem;
import coop.ccci.model.UsageProblem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on a PostgreSQL server, which several bots may share. */
record PostgresServer(String name, DataSource connections) implements Database {
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final int WRITERS = 4;
    private static final int READERS = 2;

    /** Any number that all bots agree on. */
    private static final long SHAPE = 0x63632d6369L;

    /**
     * A commit waits for the disk whatever the server's default is; a bot that stops in the middle of a transaction, with a lock that all
     * others wait for, is thrown out before their patience ends.
     */
    private static final String SESSION = """
            SELECT set_config('synchronous_commit',
                CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false),
              set_config('idle_in_transaction_session_timeout', '8s', false),
              set_config('lock_timeout', '15s', false),
              set_config('statement_timeout', '30s', false)""";

    private static final List<String> PASSING = List.of("40001", "40P01");

    private static final Map<String, String> WRONG_SETTING = Map.of(
            "28", "check the user in the URL, and the password",
            "3D", "create the database, or give the name of one that is there",
            "3F", "create the schema, or give the name of one that is there",
            "42501", "let this user create and write tables in the database");

    private static final Map<String, String> NEXT = Map.of(
            "08", "see that the server runs and that this machine can reach it",
            "53100", "make room on the server's disk",
            "53", "give the server more of what it lacks",
            "57", "see what the server's log says",
            "58", "see what the server's log says",
            "25006", "give the URL of the server that is written to, not of its copy",
            "25P03", "see what kept the bot from going on",
            "55P03", "see in pg_locks who holds the lock",
            "40", "see in pg_stat_activity who else writes all the time");

    static DataSource source(PGSimpleDataSource source) {
        source.setApplicationName("cc-ci bot");
        source.setLogServerErrorDetail(false);
        source.setTcpKeepAlive(true);
        source.setConnectTimeout((int) LOOK.toSeconds());
        source.setSocketTimeout((int) TURN.multipliedBy(2).toSeconds());
        return source;
    }

    @Override
    public HikariConfig writers() {
        HikariConfig pool = pool("store-writer", TURN);
        pool.setMaximumPoolSize(WRITERS);
        pool.setMinimumIdle(1);
        return pool;
    }

    @Override
    public HikariConfig readers() {
        HikariConfig pool = pool("store-reader", LOOK);
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(0);
        pool.setReadOnly(true);
        return pool;
    }

    private HikariConfig pool(String pools, Duration patience) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(pools);
        pool.setDataSource(connections);
        pool.setConnectionTimeout(patience.toMillis());
        pool.setConnectionInitSql(SESSION);
        return pool;
    }

    @Override
    public void beginWriting(Handle handle) {
        // Rows are locked as they are written.
    }

    @Override
    public void lockShape(Handle handle) {
        handle.createQuery("SELECT pg_advisory_xact_lock(:shape) IS NULL")
                .bind("shape", SHAPE)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public String lockFreeRows() {
        return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    public boolean isPassing(SQLException error) {
        return PASSING.contains(state(error));
    }

    @Override
    public Optional<Problem> problem(String act, SQLException error) {
        String what = act + " " + name + ": "
                + String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        Optional<Problem> usage = next(WRONG_SETTING, error).map(next -> new UsageProblem(what, next));
        return usage.or(() -> next(NEXT, error).map(next -> new HostTrouble(what, next, error)));
    }

    /** What is said of the very state is preferred to what is said of its class. */
    private static Optional<String> next(Map<String, String> byState, SQLException error) {
        String state = state(error);
        return Optional.ofNullable(byState.get(state))
                .or(() -> Optional.ofNullable(byState.get(state.substring(0, 2))));
    }

    private static String state(SQLException error) {
        String state = error.getSQLState();
        return state == null || state.length() < 2 ? "??" : state;
    }

    @Override
    public Optional<String> hiddenTrouble() {
        return Optional.empty();
    }
}
