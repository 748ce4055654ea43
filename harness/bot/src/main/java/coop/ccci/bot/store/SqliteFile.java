package coop.ccci.bot.store;

import com.zaxxer.hikari.HikariConfig;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Problem;
import coop.ccci.model.UsageProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/** A file of SQLite's, in WAL mode and flushed at each commit. Its one writing connection is what keeps writes apart. */
record SqliteFile(Path file, SQLiteConfig config) implements Database {
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final int READERS = 3;
    private static final int LARGEST_REST_OF_LOG = 64 << 20;
    private static final int PRIMARY_CODE = 0xff;

    private static final Map<SQLiteErrorCode, String> WRONG_PATH = Map.of(
            SQLiteErrorCode.SQLITE_CANTOPEN, "give a path where this user may create a file",
            SQLiteErrorCode.SQLITE_NOTADB, "give the path of the bot's own database, or of none yet");

    private static final Map<SQLiteErrorCode, String> NEXT = Map.of(
            SQLiteErrorCode.SQLITE_BUSY, "close what else has the file open; bots that share a queue use PostgreSQL",
            SQLiteErrorCode.SQLITE_LOCKED, "close what else has the file open; bots that share a queue use PostgreSQL",
            SQLiteErrorCode.SQLITE_READONLY, "let this user write the file and its folder",
            SQLiteErrorCode.SQLITE_PERM, "let this user write the file and its folder",
            SQLiteErrorCode.SQLITE_FULL, "make room on its disk",
            SQLiteErrorCode.SQLITE_IOERR, "check the disk",
            SQLiteErrorCode.SQLITE_CORRUPT, "stop the bot and put a backup of the file in its place");

    SqliteFile(Path file) {
        this(file, usual());
    }

    @Override
    public String name() {
        return "the SQLite database " + file;
    }

    @Override
    public DataSource connections() {
        return connections(config);
    }

    /** A file that was removed is not made anew, empty, behind the bot's back. */
    private DataSource existing() {
        SQLiteConfig there = new SQLiteConfig(config.toProperties());
        there.resetOpenMode(SQLiteOpenMode.CREATE);
        return connections(there);
    }

    private DataSource connections(SQLiteConfig how) {
        SQLiteDataSource source = new SQLiteDataSource(how);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static SQLiteConfig usual() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout((int) TURN.toMillis());
        config.setJournalSizeLimit(LARGEST_REST_OF_LOG);
        return config;
    }

    @Override
    public HikariConfig writers() {
        HikariConfig pool = pool("store-writer", TURN);
        pool.setMaximumPoolSize(1);
        return pool;
    }

    @Override
    public HikariConfig readers() {
        HikariConfig pool = pool("store-reader", LOOK);
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        pool.setConnectionInitSql("PRAGMA query_only = ON");
        return pool;
    }

    private HikariConfig pool(String name, Duration patience) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(existing());
        pool.setConnectionTimeout(patience.toMillis());
        pool.setMaxLifetime(0);
        return pool;
    }

    /** Taken first, the lock is waited for; a transaction that has looked before is refused it at once. */
    @Override
    public void beginWriting(Handle handle) {
        handle.execute("UPDATE ticket SET drawn = drawn");
    }

    @Override
    public void lockShape(Handle handle) {
        // The first change locks the whole file.
    }

    @Override
    public String lockFreeRows() {
        return "";
    }

    @Override
    public boolean isPassing(SQLException error) {
        return code(error) == SQLiteErrorCode.SQLITE_BUSY;
    }

    @Override
    public Optional<Problem> problem(String act, SQLException error) {
        SQLiteErrorCode code = code(error);
        String what = act + " " + name() + ": " + error.getMessage();
        if (WRONG_PATH.containsKey(code)) {
            return Optional.of(new UsageProblem(what, String.valueOf(WRONG_PATH.get(code))));
        }
        return Optional.ofNullable(NEXT.get(code)).map(next -> new HostTrouble(what, next, error));
    }

    private static SQLiteErrorCode code(SQLException error) {
        return SQLiteErrorCode.getErrorCode(error.getErrorCode() & PRIMARY_CODE);
    }

    @Override
    public Optional<String> hiddenTrouble() {
        return Files.exists(file) ? Optional.empty() : Optional.of(name() + " was removed while the bot runs");
    }
}
