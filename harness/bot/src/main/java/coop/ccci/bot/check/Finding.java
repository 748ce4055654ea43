package coop.ccci.bot.check;

/** Something that a look brought up, and what to do next, which is empty where nothing is to be done. */
public record Finding(Weight weight, String what, String next) {

    /** What it means for the bot. */
    public enum Weight {
        /** As it should be. */
        FINE,
        /** The bot works, and does less or slower. */
        LACKING,
        /** The bot cannot do its work. */
        BROKEN
    }

    /** It is as it should be. */
    public static Finding fine(String what) {
        return new Finding(Weight.FINE, what, "");
    }

    /** It could be better. */
    public static Finding lacking(String what, String next) {
        return new Finding(Weight.LACKING, what, next);
    }

    /** It has to be mended first. */
    public static Finding broken(String what, String next) {
        return new Finding(Weight.BROKEN, what, next);
    }

    /** In one sentence. */
    public String text() {
        return next.isEmpty() ? what : what + ": " + next;
    }
}
