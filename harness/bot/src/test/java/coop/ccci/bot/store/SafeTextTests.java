package coop.ccci.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class SafeTextTests {
    @Property(tries = 500)
    void safeTextHasAByteFormThatReadsTheSameAndNoNul(
            @ForAll @CharRange(from = '\0', to = '\2') @CharRange(from = '\ud7fe', to = '\ue001') String any) {
        String safe = SafeText.of(any);
        assertThat(new String(safe.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(safe);
        assertThat(safe).doesNotContain("\0").hasSameSizeAs(any);
        assertThat(SafeText.of(safe)).isSameAs(safe);
    }

    @Property(tries = 200)
    void momentIsKeptToTheMicrosecond(@ForAll Instant any) {
        assertThat(Micros.instant(Micros.of(any))).isEqualTo(any.truncatedTo(ChronoUnit.MICROS));
    }

    @Property(tries = 1)
    void momentsOutOfReachKeepTheirSide() {
        assertThat(Micros.instant(Micros.of(Instant.MAX))).isAfter(Instant.parse("+200000-01-01T00:00:00Z"));
        assertThat(Micros.instant(Micros.of(Instant.MIN))).isBefore(Instant.parse("-200000-01-01T00:00:00Z"));
    }
}
