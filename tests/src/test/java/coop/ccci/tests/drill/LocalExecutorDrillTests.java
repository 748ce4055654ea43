package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.ccci.bot.build.Arrivals;
import coop.ccci.bot.build.LocalExecutor;
import coop.ccci.bot.build.LocalHost;
import coop.ccci.bot.build.Progress;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.plugin.Plugins;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.engine.run.Harness;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.SwarmClimber;
import coop.ccci.model.CommitSha;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Results;
import coop.ccci.tests.support.Lab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that the bot has climbed in its own process, for real: two at once, of which one is cancelled half-way. */
@Tag("swarm")
class LocalExecutorDrillTests {
    private static final Duration LONG = Duration.ofMinutes(6);

    @AutoClose
    private static final StateHome CELLS = StateHome.fresh("local");

    @TempDir
    Path runs;

    @Test
    void oneIsJudgedUnderItsNameAndNothingIsLeftOfTheCancelledOne() {
        Path source = Lab.CUSTOM_HTML.repository();
        Job kept = job("custom-html-kept", source);
        Job cancelled = job("custom-html-cancelled", source);
        Traces traces = Traces.of(CELLS.path());
        try (LocalExecutor executor = executor()) {
            executor.start(kept.order(), "cell");
            executor.start(cancelled.order(), "cell");
            awaitProgress(executor, cancelled, LocalExecutorDrillTests::isHalfWay);
            traces.look();
            executor.cancel(cancelled);
            assertThat(awaitProgress(executor, cancelled, LocalExecutorDrillTests::isOver))
                    .isEqualTo(new Progress.Stopped());
            expectGreen(kept, awaitProgress(executor, kept, LocalExecutorDrillTests::isOver));
        }
        assertThat(traces.left()).isEmpty();
        assertThat(ResultsFile.read(runs.resolve("custom-html-cancelled"))
                        .flags()
                        .cleanTeardown())
                .isTrue();
    }

    private void expectGreen(Job job, Progress end) {
        assertThat(end)
                .isEqualTo(new Progress.Judged(runs.resolve(job.order().id().value())));
        Results results = ResultsFile.read(runs.resolve(job.order().id().value()));
        assertThat(results.verdict()).isEqualTo(Verdict.GREEN);
        assertThat(results.level()).isEqualTo(5);
        assertThat(results.runId()).isEqualTo(job.order().id().value());
        assertThat(results.pr()).contains("12");
        assertThat(results.ref()).isEqualTo(job.order().head().value());
    }

    private LocalExecutor executor() {
        SwarmClimber climber =
                new SwarmClimber(new StateRoot(CELLS.path()), Plugins::of, new Harness("0.0.0-test", "0".repeat(40)));
        LocalHost cell =
                new LocalHost("cell", new HostChoice.FreshCell(Egress.NONE), List.of(Lab.CUSTOM_HTML.images()));
        return new LocalExecutor(
                climber,
                List.of(cell),
                new Arrivals(runs),
                request -> List.of("cc-ci", "run", request.recipe().value(), "--ref", request.ref()),
                Duration.ofMinutes(2));
    }

    private static Progress awaitProgress(LocalExecutor executor, Job job, Predicate<Progress> is) {
        return await().atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> executor.look(job), progress -> is.test(progress) || isOver(progress));
    }

    private static boolean isHalfWay(Progress progress) {
        return progress instanceof Progress.Climbing climbing
                && climbing.rung().equals("backup_restore")
                && climbing.step().startsWith("restore");
    }

    private static boolean isOver(Progress progress) {
        return !(progress instanceof Progress.Climbing);
    }

    private static Job job(String id, Path source) {
        RunOrder order = new RunOrder(
                new RunId(id),
                Lab.CUSTOM_HTML.recipe(),
                new PullRequestId(RepoName.of("recipes/custom-html"), 12),
                head(source),
                source.toString(),
                "main",
                new Login("ann"),
                7,
                Instant.now(),
                1);
        return new Job(order, Job.State.RUNNING, 1, Optional.of("cell"), Optional.of(id), Instant.now());
    }

    private static CommitSha head(Path source) {
        try (Git git = Git.open(source.toFile())) {
            return new CommitSha(
                    git.getRepository().resolve(Lab.CUSTOM_HTML.pullRequest()).name());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
