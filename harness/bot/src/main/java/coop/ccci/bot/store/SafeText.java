package coop.ccci.bot.store;

/** Text that every database takes: NUL and halves of characters become U+FFFD, as Markdown reads them anyway. */
final class SafeText {
    private static final int REPLACEMENT = 0xFFFD;

    private SafeText() {}

    static String of(String text) {
        if (text.codePoints().allMatch(SafeText::isTaken)) {
            return text;
        }
        return text.codePoints()
                .map(point -> isTaken(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isTaken(int point) {
        return point != 0 && Character.getType(point) != Character.SURROGATE;
    }
}
