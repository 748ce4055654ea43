package coop.ccci.bot.forge.gitea;

/** Something that a look at the forge brought up: a sentence, with what to do next where something is to be done. */
public record Finding(Weight weight, String text) {

    /** What it means for the bot. */
    public enum Weight {
        /** As it should be. */
        FINE,
        /** The bot works, and does less or slower. */
        LACKING,
        /** The bot cannot do its work. */
        BROKEN
    }

    static Finding fine(String what) {
        return new Finding(Weight.FINE, what);
    }

    static Finding lacking(String what, String next) {
        return new Finding(Weight.LACKING, what + ": " + next);
    }

    static Finding broken(String what, String next) {
        return new Finding(Weight.BROKEN, what + ": " + next);
    }
}
