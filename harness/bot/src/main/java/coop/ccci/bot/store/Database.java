package coop.ccci.bot.store;

import com.zaxxer.hikari.HikariConfig;
import coop.ccci.model.Problem;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** Where the tables are: the way to them, the few words of SQL that differ, and what errors mean. No password is in its texts. */
sealed interface Database permits SqliteFile, PostgresServer {

    /** For messages. */
    String name();

    /** Connections without a pool. */
    DataSource connections();

    /** A pool of those that write; has a write wait for its turn. */
    HikariConfig writers();

    /** A pool of those that look. */
    HikariConfig readers();

    /** Makes a transaction one that writes, before it has looked at anything. */
    void beginWriting(Handle handle);

    /** Keeps other bots from changing the tables' shape until the transaction ends. */
    void lockShape(Handle handle);

    /** The end of a query that gives and locks only rows that nobody else has locked. */
    String lockFreeRows();

    /** Whether the work was undone because somebody else was at it, and can be done anew. */
    boolean isPassing(SQLException error);

    /** What the operator has to mend; empty where it is not theirs. */
    Optional<Problem> problem(String act, SQLException error);

    /** What is wrong although queries may be answered. */
    Optional<String> hiddenTrouble();
}
