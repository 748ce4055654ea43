package coop.ccci.cli;

import coop.ccci.cli.Parts.CellLine;
import coop.ccci.cli.Parts.CellPark;
import coop.ccci.engine.cell.Egress;
import coop.ccci.model.UsageProblem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cc-ci cell}: cells that stay when the command ends. */
@Command(name = "cell", description = "Cells that stay: private Swarms on this machine. Needs root.")
final class CellCommand {
    private final Surroundings surroundings;

    CellCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(name = "up", description = "Boot a cell and leave it running.")
    int up(
            @Option(names = "--id", paramLabel = "ID", description = "Its id (default: made up).") @Nullable String id,
            @Option(names = "--egress", description = "Give it a route out.") boolean egress) {
        CellLine cell = park().up(Optional.ofNullable(id), egress ? Egress.ALLOWED : Egress.NONE);
        out().line("cell " + cell.id() + " is up at " + cell.address());
        out().line("  use it:   cc-ci run --cell=" + cell.id() + " ...");
        out().line("  enter it: cc-ci cell ssh " + cell.id());
        out().line("  end it:   cc-ci cell down " + cell.id());
        return 0;
    }

    @Command(name = "ls", description = "List the cells of this machine.")
    int ls() {
        List<CellLine> cells = park().list();
        if (cells.isEmpty()) {
            out().line("no cells");
            return 0;
        }
        Table table = new Table().row(cells("cell", "address", "state", "since"));
        cells.forEach(cell -> table.row(cells(cell.id(), cell.address(), cell.state(), cell.since())));
        out().text(table.toString());
        return 0;
    }

    @Command(name = "ssh", description = "Log in to a cell, or run a command in it; ends as that ends.")
    int ssh(
            @Parameters(index = "0", paramLabel = "ID", description = "The cell.") String id,
            @Parameters(index = "1..*", arity = "0..*", paramLabel = "COMMAND", description = "What to run there.")
                    @Nullable List<String> command) {
        return new SshShell(park().login(id)).run(command == null ? List.of() : command);
    }

    @Command(name = "down", description = "End cells and remove all of them.")
    int down(
            @Parameters(arity = "0..*", paramLabel = "ID", description = "The cells.") @Nullable List<String> ids,
            @Option(names = "--all", description = "All cells of this machine.") boolean all) {
        CellPark park = park();
        List<String> ending = all ? park.list().stream().map(CellLine::id).toList() : Optional.ofNullable(ids).orElse(List.of());
        if (ending.isEmpty() && !all) {
            throw new UsageProblem(
                    "ending cells: none is named", "name some (cc-ci cell ls lists them), or give --all");
        }
        ending.forEach(id -> {
            park.down(id);
            out().line("cell " + id + " is gone");
        });
        return 0;
    }

    private static List<Table.Cell> cells(String... texts) {
        return List.of(texts).stream().map(Table.Cell::of).toList();
    }

    private CellPark park() {
        return surroundings.parts().cells((kind, text, facts) -> {});
    }

    private Pane out() {
        return surroundings.screen().out();
    }
}
