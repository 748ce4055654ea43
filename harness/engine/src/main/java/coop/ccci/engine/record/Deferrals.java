package coop.ccci.engine.record;

import coop.ccci.model.RungName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code DEFERRED.md}: what is put off, and what once was and a run has earned since. */
record Deferrals(List<Deferral> open, List<Deferral> closed) {
    static final Path FILE = Path.of("DEFERRED.md");
    static final String CLOSED_HEADER = "| id | since | what | why | closed | by run |";

    private static final String[] OPEN = {"id", "since", "what", "why", "what would bring it back"};
    private static final String[] CLOSED = {"id", "since", "what", "why", "closed", "by run"};
    private static final Pattern ABOUT = Pattern.compile("`([a-z0-9-]+)/([a-z_]+)`: .*");

    /** The rung of a recipe that is not judged or not earned. */
    record About(String recipe, RungName rung) {
        @Override
        public String toString() {
            return recipe + "/" + rung.wire();
        }
    }

    /** A row: since when, what it is about if it is a rung, and for a closed one by which run. */
    record Deferral(Table.Row row, String id, LocalDate since, Optional<About> about, String run) {
        Flaw flaw(String what, String next) {
            return new Flaw(FILE, row.line(), what, next);
        }
    }

    static Deferrals read(String page, Consumer<Flaw> flaws) {
        return new Deferrals(rows(Table.of(page, OPEN), 5, flaws), rows(Table.of(page, CLOSED), 6, flaws));
    }

    private static List<Deferral> rows(Table table, int width, Consumer<Flaw> flaws) {
        List<Deferral> read = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            try {
                read.add(row(row, width));
            } catch (IllegalArgumentException | DateTimeParseException wrong) {
                flaws.accept(new Flaw(
                        FILE,
                        row.line(),
                        "this row cannot be read: " + wrong.getMessage(),
                        "write it as the others are"));
            }
        }
        return read;
    }

    private static Deferral row(Table.Row row, int width) {
        if (row.cells().size() != width || row.cells().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("it has not " + width + " cells with something in each");
        }
        if (!row.cell(0).matches("DEFERRED-\\d+")) {
            throw new IllegalArgumentException("\"" + row.cell(0) + "\" is no id such as DEFERRED-7");
        }
        if (width == CLOSED.length) {
            LocalDate.parse(row.cell(4));
        }
        return new Deferral(row, row.cell(0), LocalDate.parse(row.cell(1)), about(row.cell(2)), row.cell(width - 1));
    }

    private static Optional<About> about(String what) {
        Matcher matched = ABOUT.matcher(what);
        if (!matched.matches()) {
            return Optional.empty();
        }
        RungName rung = Arrays.stream(RungName.values())
                .filter(name -> name.wire().equals(matched.group(2)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rung \"" + matched.group(2) + "\""));
        return Optional.of(new About(matched.group(1), rung));
    }
}
