package coop.ccci.bot.trigger;

/** A body that is not what a forge sends; says why in words that repeat nothing of it. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
