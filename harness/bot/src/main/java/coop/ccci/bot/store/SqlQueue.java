package coop.ccci.bot.store;

import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.queue.Slots;
import coop.ccci.model.RecipeName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The queue in tables: {@code queue_asked} keeps every id for good, {@code queue_job} the runs until they are forgotten. Whatever
 * decides by looking at several runs draws first, so that no other bot decides at the same time.
 */
record SqlQueue(Handle handle, Jobs jobs) implements Queue {
    private static final String KNOW = """
            INSERT INTO queue_asked (id, repo, comment, attempt) VALUES (:id.value, :repo, :comment, :attempt)
            ON CONFLICT DO NOTHING""";

    private static final String PUT = """
            INSERT INTO queue_job (id, pull, recipe, repo_name, number, head, source, target_branch, asker, comment, asked, attempt,
              state, place, drawn, since)
            VALUES (:id.value, :pull, :recipe.value, :name, :pullRequest.number, :head.value, :source, :targetBranch, :asker.name,
              :comment, :asked, :attempt, 'WAITING', :place, :drawn, :now)""";

    private static final String WANT_END = """
            UPDATE queue_job SET since = :now, state = CASE state WHEN 'WAITING' THEN :waiting ELSE 'CANCELLING' END
            WHERE pull = :pull AND state IN ('WAITING', 'STARTING', 'RUNNING')""";

    private static final String START = """
            UPDATE queue_job SET state = 'STARTING', bot = :bot, host = :host, since = :now, started = :now
            WHERE id = :id RETURNING *""";

    private static final String TURN_HAD = """
            INSERT INTO queue_recipe (recipe, last_turn) VALUES (:recipe, :turn)
            ON CONFLICT (recipe) DO UPDATE SET last_turn = excluded.last_turn""";

    private static final String RUNNING = """
            UPDATE queue_job SET build = :build, since = CASE state WHEN 'STARTING' THEN :now ELSE since END,
              state = CASE state WHEN 'STARTING' THEN 'RUNNING' ELSE state END
            WHERE id = :id AND\s""" + Jobs.LIVE;

    private static final String END = "UPDATE queue_job SET state = :how, since = :now WHERE id = :id AND " + Jobs.OPEN;

    SqlQueue(Handle handle) {
        this(handle, new Jobs(handle));
    }

    @Override
    public List<Job> ask(RunOrder order, Instant now) {
        long drawn = new Tickets(handle).draw();
        if (!isNew(order)) {
            return List.of();
        }
        List<Job> before = jobs.open(order.pullRequest());
        wantEnd(order.pullRequest(), Job.State.REPLACED, now);
        long place = before.stream()
                .filter(job -> !job.state().isLive())
                .mapToLong(Job::place)
                .min()
                .orElse(drawn);
        put(order, place, drawn, now);
        return before;
    }

    private boolean isNew(RunOrder order) {
        return handle.createUpdate(KNOW)
                        .bindMethods(order)
                        .bind("repo", Keys.repo(order.pullRequest().repo()))
                        .execute()
                > 0;
    }

    private void put(RunOrder order, long place, long drawn, Instant now) {
        handle.createUpdate(PUT)
                .bindMethods(order)
                .bind("pull", Keys.pull(order.pullRequest()))
                .bind("name", order.pullRequest().repo().toString())
                .bind("place", place)
                .bind("drawn", drawn)
                .bind("now", now)
                .execute();
    }

    private void wantEnd(PullRequestId pullRequest, Job.State waiting, Instant now) {
        handle.createUpdate(WANT_END)
                .bind("pull", Keys.pull(pullRequest))
                .bind("waiting", waiting.name())
                .bind("now", now)
                .execute();
    }

    @Override
    public List<Job> waiting() {
        return jobs.turns().order();
    }

    @Override
    public Optional<Job> take(String bot, List<HostSlots> hosts, Instant now) {
        long turn = new Tickets(handle).draw();
        return new Slots(hosts, jobs.taken(bot))
                .free()
                .flatMap(host -> jobs.turns().next().map(next -> start(next, bot, host, turn, now)));
    }

    private Job start(Job next, String bot, String host, long turn, Instant now) {
        handle.createUpdate(TURN_HAD)
                .bind("recipe", next.order().recipe().value())
                .bind("turn", turn)
                .execute();
        return handle.createQuery(START)
                .bind("bot", bot)
                .bind("host", host)
                .bind("now", now)
                .bind("id", next.order().id().value())
                .mapTo(Job.class)
                .one();
    }

    @Override
    public void running(RunId id, String build, Instant now) {
        handle.createUpdate(RUNNING)
                .bind("id", id.value())
                .bind("build", build)
                .bind("now", now)
                .execute();
    }

    @Override
    public Optional<Job> cancel(PullRequestId pullRequest, Instant now) {
        new Tickets(handle).draw();
        List<Job> before = jobs.open(pullRequest);
        wantEnd(pullRequest, Job.State.CANCELLED, now);
        return before.stream().reduce((older, newer) -> newer);
    }

    @Override
    public void end(RunId id, Job.State how, Instant now) {
        if (how.isLive() || how == Job.State.WAITING) {
            throw new IllegalArgumentException("a run does not end as " + how);
        }
        new Tickets(handle).draw();
        handle.createUpdate(END)
                .bind("id", id.value())
                .bind("how", how.name())
                .bind("now", now)
                .execute();
    }

    @Override
    public List<Job> mine(String bot) {
        return Jobs.list(jobs.where("bot = :bot AND " + Jobs.LIVE + " ORDER BY started, drawn")
                .bind("bot", bot));
    }

    @Override
    public Optional<Job> newest(PullRequestId pullRequest) {
        return jobs.newest(pullRequest);
    }

    @Override
    public Optional<Job> find(RunId id) {
        return jobs.where("id = :id").bind("id", id.value()).mapTo(Job.class).findOne();
    }

    @Override
    public Optional<Duration> usualDuration(RecipeName recipe) {
        return jobs.usualDuration(recipe);
    }

    @Override
    public int forget(Instant before) {
        return handle.createUpdate("DELETE FROM queue_job WHERE since < :before AND NOT " + Jobs.OPEN)
                .bind("before", before)
                .execute();
    }
}
