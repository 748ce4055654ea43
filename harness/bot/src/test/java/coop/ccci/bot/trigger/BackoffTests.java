package coop.ccci.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.fake.Hand;
import coop.ccci.bot.forge.RepoName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTests {
    private static final RepoName MAILU = new RepoName("coop", "mailu");

    private final Backoff backoff = new Backoff(Duration.ofSeconds(30));

    @Test
    void aRepositoryIsLeftAloneTwiceAsLongEachTimeUpToTenMinutes() {
        List<Long> waits = IntStream.range(0, 7)
                .mapToObj(time -> fail(Duration.ZERO))
                .map(until -> Duration.between(Hand.START, until).toSeconds())
                .toList();
        assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 600L, 600L);
    }

    @Test
    void anAnswerEndsThatAndAlsoTheCounting() {
        fail(Duration.ZERO);
        fail(Duration.ZERO);
        assertThat(backoff.isDue(MAILU, Hand.START.plusSeconds(59))).isFalse();
        assertThat(backoff.isDue(MAILU, Hand.START.plusSeconds(60))).isTrue();
        assertThat(backoff.answered(MAILU)).isTrue();
        assertThat(backoff.answered(MAILU)).isFalse();
        assertThat(fail(Duration.ZERO)).isEqualTo(Hand.START.plusSeconds(30));
    }

    @Test
    void aPauseThatTheForgeAskedForIsKept() {
        assertThat(fail(Duration.ofHours(1))).isEqualTo(Hand.START.plusSeconds(3600));
        assertThat(backoff.isDue(new RepoName("coop", "other"), Hand.START)).isTrue();
    }

    private Instant fail(Duration pause) {
        return backoff.failed(MAILU, Hand.START, pause);
    }
}
