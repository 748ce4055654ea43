package coop.ccci.bot.report.text;

/** Foreign text made fit to be shown at all: no control or formatting characters, and no more of it than fits. */
final class Plain {
    /** Stands for a text in which there is nothing to see. */
    static final String NOTHING = "(nothing)";

    private Plain() {}

    /** All of it on one line, its beginning where it is longer than that. */
    static String line(String text, int most) {
        String line = text.replaceAll("[\\s\\p{Z}]+", " ").strip().replaceAll("\\p{C}", "?");
        return line.isEmpty() ? NOTHING : beginning(line, most);
    }

    /** The beginning, with an ellipsis where something is left out. */
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The end, where most is told in a log. */
    static String end(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int start = text.length() - most + 1;
        return "…" + text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
    }
}
