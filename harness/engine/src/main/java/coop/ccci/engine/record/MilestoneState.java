package coop.ccci.engine.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a milestone is: all but {@link #DONE} follow from claims and verdicts. */
enum MilestoneState {
    OPEN,
    CLAIMED,
    FAILED,
    PASSED,
    /** Passed, and called finished. */
    DONE;

    @JsonValue
    String wire() {
        return this == DONE ? name() : name().toLowerCase(Locale.ROOT);
    }
}
