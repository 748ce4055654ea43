package coop.ccci.engine.recipe;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names somebody may have meant. */
final class NearbyNames {
    private static final int SHOWN = 5;
    private static final int COMPARED = 80;

    private NearbyNames() {}

    static List<String> of(String wanted, List<String> known) {
        return known.stream()
                .sorted(Comparator.<String>comparingInt(name -> distance(clipped(wanted), clipped(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    private static String clipped(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(lower.length(), COMPARED));
    }

    /** Levenshtein's, row by row. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
