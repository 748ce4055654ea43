package coop.ccci.tests.support.gitea;

import java.time.Instant;
import java.util.Locale;

/** A line of an issue's timeline; a comment is one of them, and they are numbered together. */
record Entry(long id, Kind kind, String user, String body, Instant created, Instant updated) {
    /** What Gitea calls them, in small letters. */
    enum Kind {
        COMMENT,
        PULL_PUSH,
        CLOSE,
        REOPEN,
        CHANGE_TARGET_BRANCH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isComment() {
        return kind == Kind.COMMENT;
    }

    Entry saying(String text, Instant now) {
        return new Entry(id, kind, user, text, created, now);
    }
}
