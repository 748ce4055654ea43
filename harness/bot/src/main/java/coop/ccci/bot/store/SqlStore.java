package coop.ccci.bot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import coop.ccci.bot.config.StoreAccess;
import coop.ccci.bot.trigger.CommentSeen;
import coop.ccci.kit.Secret;
import coop.ccci.model.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** The store in a file of SQLite's, or in a database of a PostgreSQL server. */
public final class SqlStore implements Store {
    private final Database database;
    private final Access access;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi writers;
    private final Jdbi readers;
    private final Intake intake = new Intake(this::accept);
    private final Gate gate = new Gate();
    private volatile Optional<String> writeTrouble = Optional.empty();

    private SqlStore(Database database, Access access) {
        this.database = database;
        this.access = access;
        writing = pool(database.writers());
        reading = pool(database.readers());
        writers = Columns.known(Jdbi.create(writing));
        readers = Columns.known(Jdbi.create(reading));
    }

    /** Opens a file of SQLite's, or makes it. */
    public static Store open(Path file) {
        return open(file.toString(), Optional.empty(), Optional.empty());
    }

    /**
     * Opens what an operator wrote, a file's path or a JDBC URL of SQLite or PostgreSQL, as this user where the URL does not name one,
     * and makes or brings up to date the tables. An address or password that is wrong is a {@link coop.ccci.model.UsageProblem}.
     */
    public static Store open(String where, Optional<String> user, Optional<Secret> password) {
        return open(new Address(where, user, password).database());
    }

    /** Opens what is configured. */
    public static Store open(StoreAccess access) {
        return switch (access) {
            case StoreAccess.SqliteFile(Path path) -> open(path);
            case StoreAccess.PostgresServer(String url, var user, var password) -> open(url, user, password);
        };
    }

    static SqlStore open(Database database) {
        Access access = new Access(database);
        return access.doing("opening", () -> {
            new Schema(database).bringUpToDate(Jdbi.create(database.connections()));
            return new SqlStore(database, access);
        });
    }

    private static HikariDataSource pool(HikariConfig config) {
        // It was reached a moment ago; from here on a server that is away is waited for.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public boolean accept(CommentSeen comment) {
        refuseWithinAWrite();
        return intake.accept(comment);
    }

    private List<Boolean> accept(List<CommentSeen> comments) {
        return writing(ledger -> ledger.inbox().accept(comments));
    }

    @Override
    public <T> T write(Function<Ledger, T> work) {
        return writing(work::apply);
    }

    private <T> T writing(Function<SqlLedger, T> work) {
        refuseWithinAWrite();
        try {
            T result = doing(
                    "writing to",
                    () -> writers.inTransaction(handle -> {
                        database.beginWriting(handle);
                        return work.apply(new SqlLedger(handle, database));
                    }));
            writeTrouble = Optional.empty();
            return result;
        } catch (Problem trouble) {
            writeTrouble = Optional.of(trouble.what());
            throw trouble;
        }
    }

    /** It would wait for itself, or be undone although it was said to be durable. */
    private void refuseWithinAWrite() {
        if (writers.getHandleScope().get() != null) {
            throw new IllegalStateException("a write within a write");
        }
    }

    @Override
    public <T> T read(Function<Ledger, T> work) {
        return doing("reading", () -> readers.inTransaction(handle -> work.apply(new SqlLedger(handle, database))));
    }

    private <T> T doing(String act, Supplier<T> work) {
        return gate.through(() -> access.doing(act, work));
    }

    /** A bot writes its heartbeat all the time, so the last write's trouble is never old. */
    @Override
    public Optional<String> trouble() {
        return writeTrouble.or(database::hiddenTrouble).or(this::readTrouble);
    }

    private Optional<String> readTrouble() {
        try {
            doing("reading", () -> readers.withHandle(handle -> handle.execute("SELECT 1")));
            return Optional.empty();
        } catch (Problem trouble) {
            return Optional.of(trouble.what());
        }
    }

    @Override
    public void close() {
        intake.close();
        gate.close();
        reading.close();
        writing.close();
    }
}
