package coop.ccci.bot.report.text;

/** Text for places that show it as it is, such as a commit status: one line without control or formatting characters. */
public final class OneLine {
    private static final int LONGEST = 1000;

    private OneLine() {}

    /** The text on one line. */
    public static String of(String text) {
        return Plain.line(text, LONGEST);
    }
}
