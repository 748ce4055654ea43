package coop.ccci.tests.support.gitea;

import java.util.Locale;

/** What somebody may do in a repository, from nothing to everything. */
public enum Access {
    NONE,
    READ,
    WRITE,
    ADMIN,
    OWNER;

    boolean covers(Access needed) {
        return compareTo(needed) >= 0;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
