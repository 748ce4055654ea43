package coop.ccci.tests.canary;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The results of canaries for a person to read: a line each, what differs below it, and the whole in a sentence. */
record Table(List<Result> results, Duration took, int atATime) {
    String text() {
        String head = row("canary", "scenario", "designed", "got", "exact", "s");
        return head + results.stream().map(Table::rows).collect(Collectors.joining()) + "\n" + total() + "\n";
    }

    private static String rows(Result result) {
        String line = row(
                result.canary().name(),
                result.canary().spec().scenario().toString(),
                result.canary().designed().summary(),
                result.isExact() ? "the same" : result.seen(),
                result.isExact() ? "yes" : "NO",
                seconds(result.took()));
        String differing = result.differences().stream()
                .map(difference -> "    " + difference + "\n")
                .collect(Collectors.joining());
        return line + differing + (result.isExact() ? "" : "    run: " + result.folder() + "\n");
    }

    private String total() {
        long exact = results.stream().filter(Result::isExact).count();
        return "%d of %d canaries got exactly their designed result, in %s s, %d at a time"
                .formatted(exact, results.size(), seconds(took), atATime);
    }

    private static String row(String... cells) {
        return "%-22s %-50s %-48s %-48s %-5s %5s%n".formatted((Object[]) cells);
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    }
}
