package coop.ccci.tests.support.gitea;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A time from and until, each of which can be left out and belongs to it. */
record Span(Optional<OffsetDateTime> since, Optional<OffsetDateTime> before) {
    boolean holds(Instant moment) {
        return since.map(OffsetDateTime::toInstant).filter(moment::isBefore).isEmpty()
                && before.map(OffsetDateTime::toInstant).filter(moment::isAfter).isEmpty();
    }
}
