package coop.ccci.bot.trigger;

import java.util.stream.IntStream;

/** How many letters have to be put in, left out or replaced to make one short word of another. */
final class EditDistance {
    private EditDistance() {}

    static int between(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            row = next(row, i, one.charAt(i - 1), other);
        }
        return row[other.length()];
    }

    private static int[] next(int[] above, int i, char letter, String other) {
        int[] row = new int[above.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
