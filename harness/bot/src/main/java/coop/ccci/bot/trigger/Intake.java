package coop.ccci.bot.trigger;

/** Where comments are taken in, whichever way they came. */
@FunctionalInterface
public interface Intake {

    /**
     * Takes a comment in durably before this returns; false where one of this id was taken in before, on either way. What could not be
     * stored is an exception, and may be offered again.
     */
    boolean accept(CommentSeen comment);
}
