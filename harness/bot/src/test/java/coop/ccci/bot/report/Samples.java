package coop.ccci.bot.report;

import coop.ccci.bot.build.Progress;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.gate.Gate;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.model.results.Results;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One run of mailu in every state, and results as runs of it wrote them. */
public final class Samples {
    public static final Path FOLDERS = Path.of("src/test/resources/reports");
    public static final CommitSha HEAD = new CommitSha("4f2a9c01" + "a1b2c3d4".repeat(4));
    public static final CommitSha NEWER = new CommitSha("0123abcd".repeat(5));
    public static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    public static final URI FILES = URI.create("https://ci.example/runs/mailu-12-7c3e/");
    static final URI LOG = URI.create("https://drone.example/org/ci/12/1/2");

    private Samples() {}

    public static RunOrder order() {
        return order(1);
    }

    static RunOrder order(int attempt) {
        return new RunOrder(
                new RunId("mailu-12-7c3e"),
                new RecipeName("mailu"),
                new PullRequestId(RepoName.of("coop/mailu"), 12),
                HEAD,
                "https://git.example/alice/mailu.git",
                "main",
                new Login("alice"),
                77,
                NOON,
                attempt);
    }

    /** Another pull request of the same repository. */
    public static PullRequestId other() {
        return new PullRequestId(RepoName.of("coop/mailu"), 13);
    }

    /** The run while it waits. */
    public static Job waiting() {
        return job(Job.State.WAITING);
    }

    static Job job(Job.State state) {
        return new Job(order(), state, 5, Optional.of("host-1"), Optional.of("12"), NOON);
    }

    /** The results of a run in one of the folders. */
    public static Results results(String folder) {
        return ResultsFile.read(FOLDERS.resolve(folder).resolve("results.json"));
    }

    static Optional<Results> before(String folder) {
        Path file = FOLDERS.resolve(folder).resolve("before.json");
        return Files.exists(file) ? Optional.of(ResultsFile.read(file)) : Optional.empty();
    }

    static Report judged(String folder) {
        return Report.judged(order(), results(folder), new Gate.Open<>(FILES), before(folder));
    }

    /** Every report that needs no results, by its case's name. */
    static Map<String, Report> states() {
        Map<String, Report> states = new TreeMap<>();
        Job waiting = job(Job.State.WAITING);
        Job running = job(Job.State.RUNNING);
        Instant later = NOON.plusSeconds(130);
        Progress.Lost lost = new Progress.Lost("the build was killed: exit code 137", Optional.of(LOG));
        Progress.Lost silent = new Progress.Lost("nobody knows where it went", Optional.empty());
        states.put("queued", new Queued(waiting, 2, Optional.of(NOON.plusSeconds(1500))));
        states.put("queued-nobody-knows-how-long", new Queued(waiting, 1, Optional.empty()));
        states.put("starting", new Starting(job(Job.State.STARTING)));
        states.put("running", new Running(running, climbing("upgrade", "the base converges", Optional.of(LOG)), later));
        states.put("running-silently", new Running(running, climbing("", "", Optional.empty()), later));
        states.put("cancelling", new Cancelling(order()));
        states.put("cancelled", new Cancelled(order()));
        states.put("replaced", new Replaced(order()));
        states.put("head-moved", new HeadMoved(order(), NEWER));
        states.put("retried", new Retried(order(2), lost));
        states.put("given-up", new GivenUp(order(2), lost));
        states.put("given-up-without-a-log", new GivenUp(order(2), silent));
        states.put(
                "withheld", new Withheld(order(), "the forge token of the bot stands in run.log at byte 17, base64"));
        return states;
    }

    static Report state(String name) {
        return Optional.ofNullable(states().get(name)).orElseThrow();
    }

    private static Progress.Climbing climbing(String rung, String step, Optional<URI> log) {
        return new Progress.Climbing(rung, step, log);
    }
}
