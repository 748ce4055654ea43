package coop.ccci.cli;

import coop.ccci.cli.Parts.CellLine;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.model.ExitCode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cc-ci cell up}: a cell that stays when the command ends. */
@Command(name = "up", description = "Boot a cell and leave it running.")
final class CellUp implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--id", paramLabel = "ID", description = "Its id (default: made up).")
    Optional<String> id = Optional.empty();

    @Option(names = "--egress", description = "Give it a route out.")
    boolean egress;

    CellUp(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CellLine cell = surroundings.parts().cells(Events.none()).up(id, egress ? Egress.ALLOWED : Egress.NONE);
        Pane out = surroundings.screen().out();
        out.line("cell " + cell.id() + " is up at " + cell.address());
        out.line("  use it:   cc-ci run --cell=" + cell.id() + " ...");
        out.line("  enter it: cc-ci cell ssh " + cell.id());
        out.line("  end it:   cc-ci cell down " + cell.id());
        return ExitCode.GREEN.number();
    }
}
