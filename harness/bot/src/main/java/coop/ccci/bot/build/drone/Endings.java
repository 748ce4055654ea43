package coop.ccci.bot.build.drone;

import coop.ccci.engine.run.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** When builds were first seen to be over, by this machine's clock alone: no two machines' clocks agree. */
final class Endings {
    private static final int REMEMBERED = 500;

    private final Clock clock;
    private final Duration grace;
    private final Map<Long, Long> seen = new LinkedHashMap<>();

    Endings(Clock clock, Duration grace) {
        this.clock = clock;
        this.grace = grace;
    }

    /** Whether what was to come of a build that is over should have come by now; the first time it is asked, the wait begins. */
    synchronized boolean isLongPast(long build) {
        long now = clock.nanos();
        Long first = seen.putIfAbsent(build, now);
        if (seen.size() > REMEMBERED) {
            seen.remove(seen.keySet().iterator().next());
        }
        return now - (first == null ? now : first) >= grace.toNanos();
    }
}
