package coop.ccci.tests.crash;

/** What people write. */
enum Ask {
    TEST("!testme"),
    AGAIN("Rebased, so once more:\n\n!testme again"),
    HELP("!testme help"),
    STATUS("!testme status"),
    UNKNOWN("!testme hlep"),
    SEVERAL("!testme\n!testme status"),
    TALK("Looks good to me, shall I merge it?");

    private final String text;

    Ask(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean isForTheBot() {
        return this != TALK;
    }

    /** It wants a run, and the answer to that is the pull request's one report. */
    boolean isForARun() {
        return this == TEST || this == AGAIN;
    }
}
