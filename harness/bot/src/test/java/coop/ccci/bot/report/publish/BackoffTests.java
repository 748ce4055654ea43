package coop.ccci.bot.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTests {

    @Property(tries = 500)
    void waitDoublesUpToTheLongestAndIsShortenedByHalfAtMost(
            @ForAll @IntRange(max = 2_000) int failures, @ForAll long seed) {
        Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10), 9, new Random(seed));
        long most = (long) Math.min(600_000, 2000 * Math.pow(2, failures));
        assertThat(backoff.after(failures, Duration.ZERO).toMillis()).isBetween(most / 2, most);
    }

    @Property(tries = 500)
    void forgeIsLeftAloneForAsLongAsItAskedButNeverForever(
            @ForAll @IntRange(max = 20) int failures, @ForAll @IntRange(max = 100_000) int pause) {
        Duration wait = Backoff.usual().after(failures, Duration.ofSeconds(pause));
        assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(Math.min(pause, 3600)));
        assertThat(wait).isLessThanOrEqualTo(Duration.ofHours(1));
    }

    @Property(tries = 20)
    void triesAreBounded(@ForAll @IntRange(min = 1, max = 50) int tries) {
        Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10), tries, new Random(1));
        assertThat(backoff.isOver(tries - 1)).isTrue();
        assertThat(tries > 1 && backoff.isOver(tries - 2)).isFalse();
    }
}
