package coop.ccci.cli;

import coop.ccci.engine.record.Recorder;
import coop.ccci.engine.record.Written;
import coop.ccci.model.ExitCode;
import coop.ccci.model.UsageProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which checkout's record is meant. */
final class RecordOptions {
    @Option(
            names = "--root",
            paramLabel = "FOLDER",
            description = "The checkout that holds the record (default: the one cc-ci was started from).")
    Optional<Path> root = Optional.empty();

    Path root(Surroundings surroundings) {
        Path folder = root.orElseGet(() -> surroundings.parts().checkout());
        if (!Files.isDirectory(folder.resolve("cc-ci-plan"))) {
            throw new UsageProblem(
                    "reading the record in " + folder + ": there is no folder cc-ci-plan in it",
                    "name the checkout with --root");
        }
        return folder;
    }

    Recorder recorder(Surroundings surroundings) {
        return new Recorder(root(surroundings), surroundings.clock()::now);
    }

    /** Says what was written and where; gives the exit code. */
    static int told(Surroundings surroundings, Written written) {
        Pane out = surroundings.screen().out();
        out.line(written.entry());
        written.files().forEach(file -> out.line("  wrote " + file));
        return ExitCode.GREEN.number();
    }
}
