package coop.ccci.bot.store;

import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.store.Outbox.Due;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code outbox_message}. */
final class DueRow implements RowMapper<Due> {
    @Override
    public Due map(ResultSet row, StatementContext context) throws SQLException {
        MessageRow message = message(row);
        return new Due(message.message(), message.place(), row.getLong("version"), row.getInt("tries"));
    }

    private static MessageRow message(ResultSet row) throws SQLException {
        return new MessageRow(
                row.getString("place"),
                row.getString("kind"),
                new PullRequestId(RepoName.of(row.getString("repo_name")), row.getInt("number")),
                row.getString("subject"),
                row.getString("body"),
                Columns.optional(row, "context"),
                Columns.optional(row, "state"),
                Columns.optional(row, "target"));
    }
}
