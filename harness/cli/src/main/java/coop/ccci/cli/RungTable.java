package coop.ccci.cli;

import coop.ccci.cli.Table.Cell;
import coop.ccci.engine.journal.StageName;
import coop.ccci.model.Reason;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Stage;
import java.util.Optional;

/** The rungs with their statuses, times and reasons. */
record RungTable(Results results, Palette palette) {

    static String of(Results results, Palette palette) {
        RungTable rungs = new RungTable(results, palette);
        Table table = new Table().row(Cell.of("rung"), Cell.of("status"), Cell.right("time"), Cell.of("reason"));
        for (RungName rung : RungName.values()) {
            table.row(Cell.of(rung.wire()), rungs.status(rung), Cell.right(rungs.time(rung)), rungs.reason(rung));
        }
        return table.toString();
    }

    private Cell status(RungName rung) {
        Status status = results.rungs().getOrDefault(rung, Status.UNVER);
        return new Cell(status.wire(), Table.Side.LEFT, word -> palette.status(status, word));
    }

    private Cell reason(RungName rung) {
        return Cell.of(Optional.ofNullable(results.reasons().get(rung))
                .map(RungTable::sentences)
                .orElse(""));
    }

    private static String sentences(Reason reason) {
        return reason.code().wire() + ": " + Printable.indented(reason.text(), 0) + "\nnext: "
                + Printable.indented(reason.next(), 6);
    }

    private String time(RungName rung) {
        long ms = results.stages().stream()
                .filter(stage -> StageName.of(stage.name())
                        .flatMap(StageName::rung)
                        .filter(rung::equals)
                        .isPresent())
                .mapToLong(Stage::ms)
                .sum();
        return ms == 0 ? "" : Elapsed.of(ms);
    }
}
