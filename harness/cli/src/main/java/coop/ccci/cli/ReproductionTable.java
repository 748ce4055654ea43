package coop.ccci.cli;

import coop.ccci.cli.Table.Cell;
import coop.ccci.engine.reproduce.Reproducer;
import coop.ccci.engine.reproduce.Reproduction;
import coop.ccci.model.results.Results;
import java.nio.file.Path;
import java.util.Locale;

/** What {@code reproduce} came to: both runs, every difference, and a sentence. */
final class ReproductionTable {
    private ReproductionTable() {}

    static String of(Results first, Reproducer.Report report, Path written, Palette palette) {
        Reproduction reproduction = report.reproduction();
        return "\n" + runs(first, report) + differences(reproduction) + missing(reproduction) + "\n"
                + end(reproduction, palette) + "\n" + written + "\n";
    }

    private static String runs(Results first, Reproducer.Report report) {
        Table table = new Table().row(run("first run", first, ""));
        report.second().ifPresent(second -> table.row(run("second run", second, ratio(report.reproduction()))));
        return table.toString();
    }

    private static Cell[] run(String name, Results results, String more) {
        return new Cell[] {
            Cell.of(name),
            Cell.of(results.runId()),
            Cell.of(results.verdict().wire()),
            Cell.of("level " + results.level()),
            Cell.of(Elapsed.of(results.durationMs()) + more)
        };
    }

    private static String ratio(Reproduction reproduction) {
        return reproduction
                .durationRatio()
                .map(ratio -> String.format(Locale.ROOT, ", %.2f times the first", ratio))
                .orElse("");
    }

    private static String differences(Reproduction reproduction) {
        if (reproduction.differences().isEmpty()) {
            return "";
        }
        Table table = new Table().row(Cell.of("where"), Cell.of("first"), Cell.of("second"), Cell.of("why"));
        reproduction
                .differences()
                .forEach(one -> table.row(cell(one.where()), cell(one.first()), cell(one.second()), cell(one.why())));
        return "\n" + table;
    }

    private static Cell cell(String text) {
        return Cell.of(Printable.oneLine(text));
    }

    private static String missing(Reproduction reproduction) {
        StringBuilder text = new StringBuilder();
        reproduction
                .missing()
                .forEach(what -> text.append("  missing: ")
                        .append(Printable.oneLine(what))
                        .append('\n'));
        return text.toString();
    }

    private static String end(Reproduction reproduction, Palette palette) {
        int differences = reproduction.differences().size();
        return switch (reproduction.outcome()) {
            case REPRODUCED -> palette.seen("REPRODUCED") + ": both runs saw the same";
            case DIFFERS ->
                palette.notSeen("DIFFERS") + ": in " + differences + (differences == 1 ? " place" : " places");
            case CANNOT -> palette.warning("CANNOT") + " be reproduced here and now";
        };
    }
}
