package coop.ccci.cli;

import coop.ccci.cli.Parts.CellLine;
import coop.ccci.cli.Parts.CellPark;
import coop.ccci.engine.event.Events;
import coop.ccci.model.ExitCode;
import coop.ccci.model.UsageProblem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cc-ci cell down}: ends cells, whoever booted them. */
@Command(name = "down", description = "End cells and remove all of them.")
final class CellDown implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "The cells.")
    List<String> ids = List.of();

    @Option(names = "--all", description = "All cells of this machine.")
    boolean all;

    CellDown(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CellPark park = surroundings.parts().cells(Events.none());
        List<String> ending = all ? park.list().stream().map(CellLine::id).toList() : ids;
        if (ending.isEmpty() && !all) {
            throw new UsageProblem(
                    "ending cells: none is named", "name some (cc-ci cell ls lists them), or give --all");
        }
        ending.forEach(id -> {
            park.down(id);
            surroundings.screen().out().line("cell " + id + " is gone");
        });
        return ExitCode.GREEN.number();
    }
}
