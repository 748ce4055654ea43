package coop.ccci.engine.teardown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.StackName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RemovalClockTests {
    private static final SwarmObject CONTAINER = new SwarmObject("container", "c1", "a-1_app.1", Map.of());
    private static final SwarmObject TASK = new SwarmObject("task", "t1", "t1", Map.of());

    private final AtomicLong nanos = new AtomicLong();
    private final RemovalClock clock = new RemovalClock(new StackName("a-1"), nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void nothingIsNotWaitedFor() {
        assertThat(clock.isWorthWaitingFor(List.of())).isFalse();
    }

    @Test
    void whatLivesIsWaitedForUntilTheTimeIsUp() {
        pass(Duration.ofSeconds(59));
        assertThat(clock.isWorthWaitingFor(List.of(CONTAINER, TASK))).isTrue();
        assertThatCode(() -> clock.requireTime(List.of(CONTAINER))).doesNotThrowAnyException();
        pass(Duration.ofSeconds(2));
        assertThatThrownBy(() -> clock.requireTime(List.of(CONTAINER)))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("still there after 60 s: container a-1_app.1");
    }

    @Test
    void aTaskWithoutAContainerIsWaitedForAWhileFromTheContainersEnd() {
        pass(Duration.ofSeconds(30));
        assertThat(clock.isWorthWaitingFor(List.of(CONTAINER, TASK))).isTrue();
        pass(Duration.ofSeconds(19));
        assertThat(clock.isWorthWaitingFor(List.of(TASK))).isTrue();
        pass(Duration.ofSeconds(2));
        assertThat(clock.isWorthWaitingFor(List.of(TASK))).isFalse();
    }

    @Test
    void aTaskThatSwarmStillListsIsTroubleWithTheStepThatHelps() {
        assertThatCode(() -> clock.requireForgotten(List.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> clock.requireForgotten(List.of(TASK)))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("Swarm still lists task t1")
                .hasMessageContaining("when Docker is started anew");
    }
}
