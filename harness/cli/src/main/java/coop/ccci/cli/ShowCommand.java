package coop.ccci.cli;

import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cc-ci show}: the end of a run once more, from its results.json alone. */
@Command(
        name = "show",
        description = {
            "Show the end of a run once more, from its results.json.",
            "Ends with 0 whatever the verdict was."
        })
final class ShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "A results.json, or a run's folder.")
    Path file = Path.of(".");

    ShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Pane out = surroundings.screen().out();
        Path results = Files.isDirectory(file) ? file.resolve(ResultsFile.NAME) : file;
        out.text(Summary.of(ResultsFile.read(results), results, out.palette()));
        return ExitCode.GREEN.number();
    }
}
