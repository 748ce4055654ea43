package coop.ccci.bot.fake;

import coop.ccci.bot.build.Arrivals;
import coop.ccci.bot.desk.Whereabouts;
import coop.ccci.bot.dispatch.Dispatcher;
import coop.ccci.bot.dispatch.Expectation;
import coop.ccci.bot.dispatch.Follower;
import coop.ccci.bot.dispatch.JobReports;
import coop.ccci.bot.dispatch.Verdicts;
import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.gate.LeakGate;
import coop.ccci.bot.store.Outbox.Due;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.bot.store.SqlStore;
import coop.ccci.bot.store.Store;
import coop.ccci.kit.Secret;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A bot with a real store and one host, and all else in memory: what the desk and the dispatcher are tested in. */
public final class World implements AutoCloseable {
    public static final String BOT = "bot-a";
    public static final CommitSha HEAD = new CommitSha("a".repeat(40));
    public static final CommitSha NEWER = new CommitSha("b".repeat(40));
    public static final CommitSha TIP = new CommitSha("c".repeat(40));
    public static final PullRequestId PULL = pull(12);

    public final Hand clock = new Hand();
    public final FakeForge forge = new FakeForge();
    public final FakeComments comments = new FakeComments();
    public final FakeExecutor executor = new FakeExecutor();
    public final Store store;
    public final Arrivals arrivals;
    public final Verdicts verdicts;
    public final Whereabouts whereabouts;
    public final Dispatcher dispatcher;
    public final Follower follower;

    public World(Path folder) {
        store = SqlStore.open(folder.resolve("bot.db"));
        arrivals = new Arrivals(folder.resolve("runs"));
        List<HostSlots> hosts = List.of(new HostSlots("host-1", 2));
        LeakGate gate = LeakGate.over(List.of(new Secret("forge token", "Zk39-vQ71-pL88-xYw2")));
        verdicts = new Verdicts(arrivals, gate, URI.create("https://ci.example"));
        whereabouts = new Whereabouts(new JobReports(verdicts, new Expectation(hosts, clock))::of);
        dispatcher = new Dispatcher(BOT, store, forge, executor, hosts, whereabouts, clock);
        follower = new Follower(BOT, store, forge, executor, dispatcher, verdicts, whereabouts, clock);
        forge.put(open(PULL, HEAD));
    }

    public static PullRequestId pull(int number) {
        return new PullRequestId(RepoName.of("coop/mailu"), number);
    }

    public static PullRequest open(PullRequestId id, CommitSha head) {
        return new PullRequest(
                id, PullRequest.State.OPEN, head, Optional.of("https://git.example/ann/mailu.git"), "main", TIP);
    }

    /** The order of a run of a pull request's {@link #HEAD}. */
    public RunOrder order(PullRequestId pull, long comment) {
        return order(pull, comment, HEAD);
    }

    public RunOrder order(PullRequestId pull, long comment, CommitSha head) {
        return new RunOrder(
                new RunId("mailu-20260102-030000-" + pull.number() + "-" + comment),
                new RecipeName("mailu"),
                pull,
                head,
                "https://git.example/ann/mailu.git",
                "main",
                new Login("ann"),
                comment,
                clock.instant(),
                1);
    }

    /** Puts it into the queue. */
    public RunOrder asked(RunOrder order) {
        store.write(ledger -> ledger.queue().ask(order, clock.instant()));
        return order;
    }

    public Optional<Job> newest(PullRequestId pull) {
        return store.read(ledger -> ledger.queue().newest(pull));
    }

    public Job job(RunOrder order) {
        return store.read(ledger -> ledger.queue().find(order.id())).orElseThrow();
    }

    public List<Job> waiting() {
        return store.read(ledger -> ledger.queue().waiting());
    }

    /** The order's results arrive: those of a sample report, made out to this run and commit. */
    public Path publish(RunOrder order, String sample) {
        try {
            String json = Files.readString(Path.of("src/test/resources/reports", sample, "results.json"))
                    .replaceFirst("\"run_id\": \"[^\"]*\"", "\"run_id\": \"" + order.id() + "\"")
                    .replaceFirst("\"ref\": \"[^\"]*\"", "\"ref\": \"" + order.head() + "\"");
            Path folder = Files.createDirectories(arrivals.folder(order));
            Files.writeString(folder.resolve("results.json"), json);
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The pull request's one comment on its run; empty where nothing was said. */
    public String report(PullRequestId pull) {
        return text(pull, Marker.report());
    }

    /** What a comment was answered; empty where it was not. */
    public String reply(long comment) {
        return text(PULL, Marker.replyTo(comment));
    }

    private String text(PullRequestId pull, Marker marker) {
        return said().filter(Message.Text.class::isInstance)
                .map(Message.Text.class::cast)
                .filter(text -> text.pullRequest().equals(pull) && text.marker().equals(marker))
                .map(Message.Text::body)
                .findFirst()
                .orElse("");
    }

    public Optional<CommitStatus> status(CommitSha commit) {
        return said().filter(Message.Status.class::isInstance)
                .map(Message.Status.class::cast)
                .filter(status -> status.commit().equals(commit))
                .map(Message.Status::status)
                .findFirst();
    }

    /** Everything that is still to be said, the newest of each place. */
    public Stream<Message> said() {
        return store.write(ledger -> ledger.outbox().claim("reader", clock.instant(), clock.instant(), 100)).stream()
                .map(Due::message);
    }

    @Override
    public void close() {
        store.close();
    }
}
