package coop.ccci.bot.store;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.trigger.CommentSeen;
import coop.ccci.model.CommitSha;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code inbox_open}. */
final class CommentRow implements RowMapper<CommentSeen> {
    @Override
    public CommentSeen map(ResultSet row, StatementContext context) throws SQLException {
        return new CommentSeen(
                new PullRequestId(RepoName.of(row.getString("repo_name")), row.getInt("number")),
                row.getLong("comment"),
                new Login(row.getString("author")),
                row.getString("body"),
                Micros.instant(row.getLong("created")),
                Columns.optional(row, "head").map(CommitSha::new));
    }
}
