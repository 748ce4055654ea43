package coop.ccci.tests.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of a page in Markdown. */
record Tables(String page) {
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");

    /** The rows below every header that reads so; an {@link AssertionError} where the page has no such table. */
    List<List<String>> rows(String... header) {
        List<String> lines = page.lines().toList();
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (cells(lines.get(at)).equals(Arrays.asList(header))) {
                lines.stream()
                        .skip(at + 2L)
                        .takeWhile(line -> line.startsWith("|"))
                        .map(Tables::cells)
                        .forEach(rows::add);
            }
        }
        if (rows.isEmpty()) {
            throw new AssertionError("the page has no table with the header " + Arrays.toString(header));
        }
        return rows;
    }

    /** One column of those rows. */
    List<String> column(int index, String... header) {
        return rows(header).stream().map(row -> row.get(index)).toList();
    }

    /** What stands in backquotes. */
    static List<String> code(String text) {
        return CODE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Stream.of(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
                        .map(String::strip)
                        .toList()
                : List.of();
    }
}
