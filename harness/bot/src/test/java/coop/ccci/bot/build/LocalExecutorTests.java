package coop.ccci.bot.build;

import static coop.ccci.bot.build.Orders.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import coop.ccci.bot.queue.Job;
import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalExecutorTests {
    private static final HostChoice CELL = new HostChoice.FreshCell(Egress.NONE);
    private static final Path IMAGES = Path.of("/images/mailu.tar");

    @TempDir
    Path runs;

    private final ScriptedClimber climber = new ScriptedClimber();
    private LocalExecutor executor;

    @BeforeEach
    void begin() {
        executor = executor(climber);
    }

    @AfterEach
    void end() {
        climber.goOn();
        executor.close();
    }

    @Test
    void theOrderBecomesTheRequest() {
        start();
        RunRequest request = climber.requests.getFirst();
        assertThat(request.runId()).contains(ORDER.id().value());
        assertThat(request.recipe()).isEqualTo(ORDER.recipe());
        assertThat(request.ref()).isEqualTo(ORDER.head().value());
        assertThat(request.source()).isEqualTo(ORDER.source());
        assertThat(request.pullRequest()).contains("12");
        assertThat(request.host()).isEqualTo(CELL);
        assertThat(request.imageArchives()).containsExactly(IMAGES);
        assertThat(request.runsFolder()).isEqualTo(runs);
        assertThat(request.command()).endsWith("--ref", ORDER.head().value());
        assertThat(request.afterRun()).isEqualTo(RunRequest.AfterRun.TEAR_DOWN);
        assertThat(request.trust()).isEqualTo(Trust.STRANGER);
    }

    @Test
    void aRunIsStartedOnceHoweverOftenItIsAskedFor() {
        assertThat(start()).isEqualTo(start());
        climber.goOn();
        awaitEnd();
        start();
        assertThat(climber.requests).hasSize(1);
    }

    @Test
    void aRunUnderWaySaysWhereItIs() {
        start();
        assertThat(look()).isEqualTo(new Progress.Climbing("install", "deploy", Optional.empty()));
    }

    @Test
    void aRunWithItsResultsIsJudged() {
        start();
        climber.goOn();
        assertThat(awaitEnd())
                .isEqualTo(new Progress.Judged(runs.resolve(ORDER.id().value())));
    }

    @Test
    void aCancelledRunIsStopped() {
        start();
        executor.cancel(Orders.job(Job.State.RUNNING));
        assertThat(awaitEnd()).isEqualTo(new Progress.Stopped());
        executor.cancel(Orders.job(Job.State.RUNNING));
    }

    @Test
    void whatTheClimberSaysIsWhyARunIsLost() {
        executor = executor((request, listener) -> {
            throw new UsageProblem("there is no commit " + request.ref(), "push it");
        });
        executor.start(ORDER, "cell");
        assertThat(awaitEnd())
                .isInstanceOfSatisfying(
                        Progress.Lost.class,
                        lost -> assertThat(lost.why())
                                .startsWith("there is no commit aaaa")
                                .endsWith("next: push it"));
    }

    @Test
    void aBugOfOursIsCalledOne() {
        executor = executor((request, listener) -> {
            throw new IllegalStateException("nobody thought of this");
        });
        executor.start(ORDER, "cell");
        assertThat(awaitEnd())
                .isInstanceOfSatisfying(
                        Progress.Lost.class,
                        lost -> assertThat(lost.why()).contains("a bug of cc-ci", "nobody thought of this"));
    }

    @Test
    void aRunOfABotThatIsGoneIsLostUnlessItHasResults() {
        assertThat(look()).isEqualTo(new Progress.Lost("the bot was restarted while it climbed", Optional.empty()));
        Orders.publish(runs, "green");
        assertThat(look()).isInstanceOf(Progress.Judged.class);
    }

    @Test
    void aRunThatTheBotStoppedWhenItEndedIsLostAndOneThatSomebodyCancelledIsNot() {
        Orders.publish(runs, "interrupted");
        assertThat(look()).isEqualTo(new Progress.Lost("the bot was stopped while it climbed", Optional.empty()));
        assertThat(executor.look(Orders.job(Job.State.CANCELLING))).isEqualTo(new Progress.Stopped());
    }

    @Test
    void aRunThatWasBegunBeforeIsNotBegunAgain() throws IOException {
        Files.createDirectories(runs.resolve(ORDER.id().value()));
        executor.start(ORDER, "cell");
        assertThat(climber.requests).isEmpty();
        assertThat(look()).isInstanceOf(Progress.Lost.class);
    }

    @Test
    void aHostThatIsNoMoreIsSaid() {
        assertThatThrownBy(() -> executor.start(ORDER, "gone"))
                .isInstanceOf(ExecutorTrouble.class)
                .hasMessageContaining("no host \"gone\" in the configuration");
    }

    @Test
    void closingStopsWhatIsUnderWayAndStartsNothingMore() {
        start();
        executor.close();
        assertThat(look()).isInstanceOf(Progress.Lost.class);
        assertThat(runs.resolve(ORDER.id().value()).resolve("results.json")).isRegularFile();
        assertThatThrownBy(() -> executor.start(Orders.at("b".repeat(40)), "cell"))
                .isInstanceOf(ExecutorTrouble.class);
    }

    @Test
    void closingDoesNotWaitForEver() {
        executor = executor((request, listener) -> {
            climber.awaitPatiently();
            throw new IllegalStateException("ended");
        });
        executor.start(ORDER, "cell");
        executor.close();
        assertThat(look()).isInstanceOf(Progress.Climbing.class);
    }

    private LocalExecutor executor(Climber of) {
        return new LocalExecutor(
                of,
                List.of(new LocalHost("cell", CELL, List.of(IMAGES))),
                new Arrivals(runs),
                request -> List.of("cc-ci", "run", "--ref", request.ref()),
                Duration.ofMillis(500));
    }

    private String start() {
        String name = executor.start(ORDER, "cell");
        await().until(() -> !climber.requests.isEmpty());
        return name;
    }

    private Progress look() {
        return executor.look(Orders.job(Job.State.RUNNING));
    }

    private Progress awaitEnd() {
        return await().until(this::look, progress -> !(progress instanceof Progress.Climbing));
    }
}
