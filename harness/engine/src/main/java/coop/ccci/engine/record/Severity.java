package coop.ccci.engine.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** Worth knowing. */
    LOW,
    /** A check is weaker than it says. */
    MEDIUM,
    /** Something that matters can be lost unnoticed. */
    HIGH,
    /** A green means nothing. */
    CRITICAL;

    /** The word in the file. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
