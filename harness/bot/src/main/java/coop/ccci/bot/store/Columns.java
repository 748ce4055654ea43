package coop.ccci.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** How our types stand in columns. */
final class Columns {
    private Columns() {}

    /** The same, knowing them. */
    static Jdbi known(Jdbi jdbi) {
        jdbi.registerArgument(new Texts());
        jdbi.registerArgument(new Moments());
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> Micros.instant(row.getLong(column)));
        jdbi.registerRowMapper(new CommentRow());
        jdbi.registerRowMapper(new JobRow());
        jdbi.registerRowMapper(new DueRow());
        return jdbi;
    }

    /** A column that may be empty. */
    static Optional<String> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static final class Texts extends AbstractArgumentFactory<String> {
        Texts() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String text, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, SafeText.of(text));
        }
    }

    private static final class Moments extends AbstractArgumentFactory<Instant> {
        Moments() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant moment, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, Micros.of(moment));
        }
    }
}
