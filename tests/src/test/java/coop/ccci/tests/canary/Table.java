package coop.ccci.tests.canary;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The results of canaries for a person to read: a line each, what differs below it, and the whole in a sentence. */
record Table(List<Result> results, Duration took, int atATime) {
    private static final List<String> HEAD = List.of("canary", "scenario", "expected", "got", "exact", "seconds");

    String text() {
        List<Integer> widths =
                IntStream.range(0, HEAD.size()).mapToObj(this::width).toList();
        return row(HEAD, widths)
                + results.stream()
                        .map(result -> row(cells(result), widths) + differing(result))
                        .collect(Collectors.joining())
                + total();
    }

    private int width(int column) {
        return Stream.concat(Stream.of(HEAD), results.stream().map(Table::cells))
                .mapToInt(cells -> cells.get(column).length())
                .max()
                .orElse(0);
    }

    private static List<String> cells(Result result) {
        return List.of(
                result.canary().name(),
                result.canary().spec().scenario().toString(),
                result.canary().designed().summary(),
                result.isExact() ? "the same" : result.seen(),
                result.isExact() ? "yes" : "NO",
                seconds(result.took()));
    }

    private static String row(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                        .mapToObj(column -> cells.get(column)
                                + " "
                                        .repeat(widths.get(column)
                                                - cells.get(column).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing()
                + "\n";
    }

    private static String differing(Result result) {
        return Stream.concat(result.differences().stream(), Stream.of("the run is in " + result.folder()))
                .filter(line -> !result.isExact())
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining());
    }

    private String total() {
        long exact = results.stream().filter(Result::isExact).count();
        return "%n%d of %d canaries got exactly what they are designed for, in %s seconds, %d at a time%n"
                .formatted(exact, results.size(), seconds(took), atATime);
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    }
}
