package coop.ccci.bot.store;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code queue_job}. */
final class JobRow implements RowMapper<Job> {
    @Override
    public Job map(ResultSet row, StatementContext context) throws SQLException {
        return new Job(
                order(row),
                Job.State.valueOf(row.getString("state")),
                row.getLong("place"),
                Columns.optional(row, "host"),
                Columns.optional(row, "build"),
                Micros.instant(row.getLong("since")));
    }

    private static RunOrder order(ResultSet row) throws SQLException {
        return new RunOrder(
                new RunId(row.getString("id")),
                new RecipeName(row.getString("recipe")),
                new PullRequestId(RepoName.of(row.getString("repo_name")), row.getInt("number")),
                new CommitSha(row.getString("head")),
                row.getString("source"),
                row.getString("target_branch"),
                new Login(row.getString("asker")),
                row.getLong("comment"),
                Micros.instant(row.getLong("asked")),
                row.getInt("attempt"));
    }
}
