package coop.ccci.tests.support.gitea;

/** How a pull request stands. */
enum State {
    OPEN,
    CLOSED,
    MERGED;

    /** Gitea's word: it calls closed what was merged. */
    String word() {
        return this == OPEN ? "open" : "closed";
    }
}
