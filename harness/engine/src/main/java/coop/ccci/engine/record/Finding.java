package coop.ccci.engine.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A removal that went unnoticed: what it was, who found it, who mended it, and who saw that it is mended. */
record Finding(
        String id,
        Severity severity,
        State state,
        String recipe,
        String scenario,
        Optional<String> volume,
        String removal,
        String shouldHaveNoticed,
        String add,
        Found found,
        Optional<Fixed> fixed,
        Optional<Closed> closed) {

    /** How far it is. */
    enum State {
        OPEN,
        FIXED,
        CLOSED;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who found it, by which adversary's work. */
    record Found(String foundBy, Instant time, String commit, String adversary, String sha256) {}

    /** Who mended it, and the commit that does. */
    record Fixed(String fixedBy, Instant time, String commit) {}

    /** Who saw that it is mended, and by which adversary's work. */
    record Closed(String closedBy, Instant time, String commit, String evidence, String sha256) {}

    String heading() {
        return id + ": " + scenario + ", " + state.wire();
    }

    Finding fixed(Fixed by) {
        return with(State.FIXED, Optional.of(by), Optional.empty());
    }

    Finding closed(Closed by) {
        return with(State.CLOSED, fixed, Optional.of(by));
    }

    private Finding with(State next, Optional<Fixed> mended, Optional<Closed> seen) {
        return new Finding(
                id, severity, next, recipe, scenario, volume, removal, shouldHaveNoticed, add, found, mended, seen);
    }
}
