package coop.ccci.bot.config;

import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything that is wrong with a configuration, told at once and numbered. */
final class Problems {
    private final List<String> all = new ArrayList<>();

    void add(String place, String what) {
        all.add(place + ": " + what);
    }

    void addAll(Collection<String> objections) {
        all.addAll(objections);
    }

    /** Gives the value back, and takes an empty one down as a problem. */
    String unlessEmpty(String place, String value, String what) {
        if (value.isEmpty()) {
            add(place, what);
        }
        return value;
    }

    /** Ends the reading where there is anything wrong. */
    void throwIfAny(Path file) {
        if (!all.isEmpty()) {
            throw new UsageProblem(
                    "reading " + file + ": " + numbered(),
                    "mend what is listed; the README describes every setting of cc-ci.yml");
        }
    }

    private String numbered() {
        return IntStream.range(0, all.size())
                .mapToObj(i -> "(" + (i + 1) + ") " + all.get(i))
                .collect(Collectors.joining("; "));
    }
}
