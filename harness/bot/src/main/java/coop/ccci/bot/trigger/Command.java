package coop.ccci.bot.trigger;

import java.util.Locale;

/** What a comment can ask for. */
public enum Command {
    /** {@code !testme}: run the head. */
    TEST,
    /** {@code !testme help}: say what there is. */
    HELP,
    /** {@code !testme status}: say where the run is. */
    STATUS,
    /** {@code !testme cancel}: stop the run, or take it out of the queue. */
    CANCEL,
    /** {@code !testme again}: run the head although it was judged already. */
    AGAIN;

    /** What is written on the line. */
    public String line() {
        return this == TEST ? "!testme" : "!testme " + name().toLowerCase(Locale.ROOT);
    }
}
