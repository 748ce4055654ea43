package coop.ccci.bot.report.gate;

/** What a gate says of something that is about to be published. */
public sealed interface Gate<T> {

    /** It was looked through to its end and may be published. */
    record Open<T>(T what) implements Gate<T> {}

    /** A secret stands in it, by name and place: nothing of it may be published but {@code why}, and another look changes nothing. */
    record Closed<T>(String why) implements Gate<T> {}

    /** It could not be looked through: nothing of it may be published but {@code why}; a later look may succeed. */
    record Stuck<T>(String why) implements Gate<T> {}
}
