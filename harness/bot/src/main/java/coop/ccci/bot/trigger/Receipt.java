package coop.ccci.bot.trigger;

/** What became of a delivery; {@code text} says it to whoever looks at the forge's list of deliveries. */
public record Receipt(Kind kind, String text) {

    /** What there is to answer. */
    public enum Kind {
        /** Stored, and worked on later. */
        TAKEN,
        /** Its comment was taken in before, on either way. */
        SEEN_BEFORE,
        /** Not something the bot acts on. */
        NOT_OURS,
        /** No right signature: nothing was looked at. */
        UNSIGNED,
        /** Signed, and not what a forge sends. */
        MALFORMED,
        /** The store is in trouble; polling will find the comment. */
        NOT_STORED
    }

    static Receipt notOurs(String why) {
        return new Receipt(Kind.NOT_OURS, "ignored: " + why);
    }
}
