package coop.ccci.engine.swarm;

import static coop.ccci.engine.fake.FakeService.down;
import static coop.ccci.engine.fake.FakeService.reading;
import static coop.ccci.engine.fake.FakeService.up;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Fact;
import coop.ccci.engine.fake.FakeSwarm;
import coop.ccci.engine.fake.RecordingEvents;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

final class ConvergenceTests {
    private final FakeSwarm swarm = new FakeSwarm();
    private final RecordingEvents events = new RecordingEvents();

    private StackState await(Duration timeout) throws InterruptedException {
        ConvergenceRule rule = new ConvergenceRule(Set.of("app", "db"), Baseline.none(), 3);
        return new Convergence(swarm, events)
                .await(new StackName("a-1"), rule, timeout, Duration.ofMillis(60), Map.of(Fact.STACK, "head"));
    }

    private AbstractThrowableAssert<?, ?> assertEnds(Duration timeout, ReasonCode code) {
        return assertThatThrownBy(() -> await(timeout))
                .isInstanceOfSatisfying(
                        RecipeProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private AbstractThrowableAssert<?, ?> assertTooLate() {
        return assertEnds(Duration.ofMillis(100), ReasonCode.NOT_CONVERGED);
    }

    private AbstractThrowableAssert<?, ?> assertGivenUp(ReasonCode code) {
        return assertEnds(Duration.ofMinutes(10), code);
    }

    @Test
    void stackThatStaysUpHasConverged() throws InterruptedException {
        StackState up = reading(up("app"), up("db"));
        swarm.reads(reading(down("app"), down("db")), reading(up("app"), down("db")), up);
        assertThat(await(Duration.ofMinutes(1))).isEqualTo(up);
    }

    @Test
    void timeOutNamesTheServiceAndShowsItsLog() {
        swarm.reads(reading(up("app"), down("db")))
                .wrote("db", "waiting for a disk\n")
                .wrote("app", "no database");
        assertTooLate()
                .hasMessageContaining("stack a-1")
                .hasMessageContaining("service db 0/1")
                .hasMessageEndingWith("waiting for a disk");
    }

    @Test
    void timeOutOverAnOldTaskShowsTheLogOfItsService() {
        swarm.reads(reading(up("app"), up("db").running("old"))).wrote("db", "will not end");
        assertTooLate().hasMessageContaining("old tasks of service db").hasMessageEndingWith("will not end");
    }

    @Test
    void unhealthyContainerIsNotUp() {
        swarm.reads(reading(up("app"), up("db"))).health("c-db.1", "starting");
        assertTooLate().hasMessageContaining("service db to be healthy");
    }

    @Test
    void whatAFailingHealthCheckPrintedIsSaid() {
        swarm.reads(reading(up("app"), up("db")))
                .health("c-db.1", "unhealthy")
                .complains("c-db.1", "exit code 1, no such table");
        assertTooLate()
                .hasMessageContaining("service db to be healthy")
                .hasMessageContaining("its health check failed last with exit code 1, no such table");
    }

    @Test
    void containersThatTheirHealthCheckEndedAreNotSaidToHaveJustFinished() {
        swarm.reads(reading(up("app"), down("db").ended().ended().ended()))
                .complains("c-db.2", "exit code 1, timed out");
        assertGivenUp(ReasonCode.CRASH_LOOP)
                .hasMessageContaining("its health check failed last with exit code 1, timed out");
    }

    @Test
    void containerThatIsGoneIsNotUp() {
        swarm.reads(reading(up("app"), up("db"))).health("c-app.1", "gone");
        assertTooLate().hasMessageContaining("service app to be healthy");
    }

    @Test
    void containerWithoutAHealthCheckIsUp() throws InterruptedException {
        swarm.reads(reading(up("app"), up("db"))).health("c-db.1", "none");
        assertThat(await(Duration.ofMinutes(1)).services()).hasSize(2);
    }

    @Test
    void restartWithinTheSettleWindowIsACrashLoop() {
        swarm.reads(
                        reading(up("app"), up("db")),
                        reading(up("app"), down("db").failed(1)),
                        reading(up("app"), down("db").failed(1).running("new")))
                .wrote("db", "out of memory");
        assertGivenUp(ReasonCode.CRASH_LOOP)
                .hasMessageContaining("restarted within the settle window")
                .hasMessageEndingWith("out of memory");
    }

    @Test
    void crashLoopEndsTheWaitAtOnce() {
        swarm.reads(reading(up("app"), down("db").failed(1).failed(1).failed(1)))
                .wrote("db", "bad config");
        assertGivenUp(ReasonCode.CRASH_LOOP).hasMessageContaining("exit code 1").hasMessageEndingWith("bad config");
    }

    @Test
    void rejectedTaskEndsTheWaitAtOnce() {
        swarm.reads(reading(up("app"), down("db").rejected("invalid mount")));
        assertGivenUp(ReasonCode.TASK_REJECTED).hasMessageEndingWith("invalid mount");
    }

    @Test
    void waitIsToldOncePerThingWaitedForWithItsPhase() {
        swarm.reads(reading(up("app"), down("db")));
        assertTooLate();
        assertThat(events.of(EventKind.WAITING))
                .singleElement()
                .satisfies(told -> assertThat(told.facts())
                        .containsEntry(Fact.WHAT, "service db 0/1")
                        .containsEntry(Fact.STACK, "head"));
    }

    @Test
    void interruptEndsTheWait() {
        swarm.reads(reading(up("app"), down("db")));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> await(Duration.ofMinutes(10))).isInstanceOf(InterruptedException.class);
    }
}
