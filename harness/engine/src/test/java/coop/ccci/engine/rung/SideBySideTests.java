package coop.ccci.engine.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class SideBySideTests {

    @Test
    void allAreAtWorkAtTheSameTime() throws Exception {
        CyclicBarrier meeting = new CyclicBarrier(3);
        Set<String> met = ConcurrentHashMap.newKeySet();
        SideBySide.each(List.of("one", "two", "three"), each -> {
            meeting.await(10, TimeUnit.SECONDS);
            met.add(each);
        });
        assertThat(met).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void failureOfOneIsThrownAfterTheOthersHaveEnded() {
        Set<String> ended = ConcurrentHashMap.newKeySet();
        assertThatThrownBy(() -> SideBySide.each(List.of("bad", "good"), each -> {
                    if (each.equals("bad")) {
                        throw new IllegalStateException(each);
                    }
                    ended.add(each);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bad");
        assertThat(ended).containsExactly("good");
    }

    @Test
    void interruptReachesTheWorkers() throws Exception {
        Set<String> stopped = ConcurrentHashMap.newKeySet();
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> SideBySide.each(List.of("one"), each -> {
                    try {
                        assertThat(never.await(30, TimeUnit.SECONDS)).isFalse();
                    } catch (InterruptedException told) {
                        stopped.add(each);
                    }
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(stopped).containsExactly("one");
    }
}
