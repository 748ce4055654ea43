package coop.ccci.cli;

/** Texts that come from a recipe or a Host, made safe for a terminal: no escape sequences, no line that fakes another. */
final class Printable {
    private Printable() {}

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " / ").replaceAll("\\p{Cntrl}", "?");
    }

    static String indented(String text, int columns) {
        return text.strip()
                .lines()
                .map(line -> line.replace("\t", "    ").replaceAll("\\p{Cntrl}", "?"))
                .reduce((above, below) -> above + "\n" + " ".repeat(columns) + below)
                .orElse("");
    }

    static String cut(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        return width < 2 ? "" : text.substring(0, width - 1) + "…";
    }
}
