package coop.ccci.tests.crash;

import java.util.Locale;

/** Who writes; members and those who may push can have runs, strangers cannot. */
enum Person {
    ANA,
    BEN,
    CLEO,
    DAN,
    MALLORY,
    TRENT;

    String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isStranger() {
        return this == MALLORY || this == TRENT;
    }
}
