package coop.ccci.tests.support.gitea;

import java.time.Instant;

/** A comment as it stands. */
public record PostedComment(long id, String author, String body, Instant created, Instant updated) {
    static PostedComment of(Entry entry) {
        return new PostedComment(entry.id(), entry.user(), entry.body(), entry.created(), entry.updated());
    }
}
