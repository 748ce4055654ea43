package coop.ccci.bot.report;

import java.util.List;
import java.util.Optional;

/** The first rows of a table, and how many more there are. */
record Rows<T>(List<T> shown, Optional<Integer> more) {

    static <T> Rows<T> of(List<T> all, int most) {
        int left = all.size() - most;
        return left <= 0
                ? new Rows<>(all, Optional.empty())
                : new Rows<>(List.copyOf(all.subList(0, most)), Optional.of(left));
    }
}
