package coop.ccci.bot.build.drone;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Locale;

/** Where a build, a stage or a step is, as Drone calls it. */
public enum DroneStatus {
    SKIPPED,
    /** Waits for a person to approve it. */
    BLOCKED,
    DECLINED,
    WAITING_ON_DEPENDENCIES,
    PENDING,
    RUNNING,
    SUCCESS,
    FAILURE,
    /** Cancelled, or at its time limit. */
    KILLED,
    ERROR,
    /** None that this program knows. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** Whether nothing more comes of it. */
    public boolean isOver() {
        return switch (this) {
            case SKIPPED, DECLINED, SUCCESS, FAILURE, KILLED, ERROR -> true;
            case BLOCKED, WAITING_ON_DEPENDENCIES, PENDING, RUNNING, UNKNOWN -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
