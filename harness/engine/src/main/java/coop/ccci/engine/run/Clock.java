package coop.ccci.engine.run;

import java.time.Instant;

/** The one place time comes from. */
public interface Clock {

    /** Now, for results. */
    Instant now();

    /** Nanoseconds from some fixed point, for durations. */
    long nanos();
}
