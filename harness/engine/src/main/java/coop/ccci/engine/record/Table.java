package coop.ccci.engine.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of a page that have one header, by their rows. */
record Table(List<Row> rows) {
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");

    /** A row, the line it stands on, and its cells. */
    record Row(int line, List<String> cells) {
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    static Table of(String page, String... header) {
        List<String> lines = page.lines().toList();
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (cells(lines.get(at)).equals(Arrays.asList(header))) {
                for (int row = at + 2; row < lines.size() && lines.get(row).startsWith("|"); row++) {
                    rows.add(new Row(row + 1, cells(lines.get(row))));
                }
            }
        }
        return new Table(List.copyOf(rows));
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
