package coop.ccci.bot.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the tables keep them: microseconds since 1970, those that are out of reach as the outermost that are not. */
final class Micros {
    private static final Instant FIRST = instant(Long.MIN_VALUE);
    private static final Instant LAST = instant(Long.MAX_VALUE);

    private Micros() {}

    static long of(Instant moment) {
        if (moment.isBefore(FIRST)) {
            return Long.MIN_VALUE;
        }
        return moment.isAfter(LAST) ? Long.MAX_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
