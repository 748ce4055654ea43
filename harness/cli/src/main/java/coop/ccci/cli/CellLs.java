package coop.ccci.cli;

import coop.ccci.cli.Parts.CellLine;
import coop.ccci.engine.event.Events;
import coop.ccci.model.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code cc-ci cell ls}: every cell of this machine, dead ones included. */
@Command(name = "ls", description = "List the cells of this machine.")
final class CellLs implements Callable<Integer> {
    private final Surroundings surroundings;

    CellLs(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<CellLine> cells = surroundings.parts().cells(Events.none()).list();
        Pane out = surroundings.screen().out();
        if (cells.isEmpty()) {
            out.line("no cells");
            return ExitCode.GREEN.number();
        }
        Table table = new Table().row(row("cell", "address", "state", "since"));
        cells.forEach(cell -> table.row(row(cell.id(), cell.address(), cell.state(), cell.since())));
        out.text(table.toString());
        return ExitCode.GREEN.number();
    }

    private static List<Table.Cell> row(String... texts) {
        return Stream.of(texts).map(Table.Cell::of).toList();
    }
}
