package coop.ccci.bot.store;

import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.Turns;
import coop.ccci.model.RecipeName;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The runs in the table, to look at. */
record Jobs(Handle handle) {
    static final String LIVE = "state IN ('STARTING', 'RUNNING', 'CANCELLING')";
    static final String OPEN = "state IN ('WAITING', 'STARTING', 'RUNNING', 'CANCELLING')";

    private static final String TAKEN = "SELECT host, count(*) AS runs FROM queue_job WHERE " + LIVE
            + " AND (host <> :cell OR bot = :bot) GROUP BY host";

    private static final String LASTED = """
            SELECT since - started FROM queue_job WHERE recipe = :recipe AND state = 'ENDED' AND started IS NOT NULL
            ORDER BY since DESC LIMIT 9""";

    /** Runs for which this holds, with its parameters to be bound. */
    Query where(String condition) {
        return handle.createQuery("SELECT * FROM queue_job WHERE " + condition);
    }

    Turns turns() {
        return new Turns(
                list(where("state = 'WAITING'")),
                list(where(LIVE)),
                handle.createQuery("SELECT recipe, last_turn FROM queue_recipe")
                        .collectRows(Collectors.toMap(
                                row -> new RecipeName(row.getColumn("recipe", String.class)),
                                row -> row.getColumn("last_turn", Long.class))));
    }

    /** How many live runs each host has, of all bots or, on machines of their own, of this one. */
    Map<String, Integer> taken(String bot) {
        return handle.createQuery(TAKEN)
                .bind("cell", HostSlots.CELL)
                .bind("bot", bot)
                .collectRows(Collectors.toMap(
                        row -> row.getColumn("host", String.class), row -> row.getColumn("runs", Integer.class)));
    }

    /** What waits or is live of a pull request, the older one first. */
    List<Job> open(PullRequestId pullRequest) {
        return list(where("pull = :pull AND " + OPEN + " ORDER BY drawn").bind("pull", Keys.pull(pullRequest)));
    }

    Optional<Job> newest(PullRequestId pullRequest) {
        return where("pull = :pull ORDER BY drawn DESC LIMIT 1")
                .bind("pull", Keys.pull(pullRequest))
                .mapTo(Job.class)
                .findOne();
    }

    Optional<Duration> usualDuration(RecipeName recipe) {
        List<Long> lasted = handle.createQuery(LASTED).bind("recipe", recipe.value()).mapTo(Long.class).stream()
                .sorted()
                .toList();
        return lasted.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.of(Math.max(0, lasted.get(lasted.size() / 2)), ChronoUnit.MICROS));
    }

    static List<Job> list(Query query) {
        return query.mapTo(Job.class).list();
    }
}
