package coop.ccci.cli;

import coop.ccci.engine.results.ResultsFile;
import coop.ccci.engine.run.RunReport;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.model.ExitCode;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One climb as {@code run} and {@code demo} show it: progress, then the summary or results.json, then the delivery of
 * the folder, then the exit code.
 */
record Climb(Surroundings surroundings, Output output, RequiredLevel required, Courier courier) {

    /** What standard output is for. */
    enum Output {
        SUMMARY,
        JSON
    }

    /** Where progress goes while standard output is for results.json. */
    Pane progressPane() {
        Screen screen = surroundings.screen();
        return output == Output.JSON ? screen.err() : screen.out();
    }

    ExitCode run(RunRequest request) {
        Path folder = climb(request).folder();
        Results results = published(folder);
        switch (output) {
            case JSON -> surroundings.screen().out().text(json(folder));
            case SUMMARY -> surroundings.screen().out().text(summary(results, folder));
        }
        if (required.isMissedBy(results)) {
            progressPane()
                    .line("level " + results.level() + " is lower than the required " + required.level()
                            + ": this run is red");
        }
        courier.deliver(results, folder);
        return required.exitOf(results);
    }

    private RunReport climb(RunRequest request) {
        long start = surroundings.clock().nanos();
        String title = "cc-ci " + request.recipe() + " at " + Printable.oneLine(request.ref());
        try (Progress progress =
                Progress.on(progressPane(), title, () -> (surroundings.clock().nanos() - start) / 1_000_000)) {
            return surroundings.parts().climber().climb(request, progress);
        }
    }

    private String summary(Results results, Path folder) {
        return "\n"
                + Summary.of(
                        results,
                        folder.resolve(ResultsFile.NAME),
                        surroundings.screen().out().palette());
    }

    /** Only what was published is shown: it has passed the masker and the schema. */
    private static Results published(Path folder) {
        try {
            return ResultsFile.read(folder);
        } catch (UsageProblem unreadable) {
            throw new IllegalStateException("the run ended without results that can be read", unreadable);
        }
    }

    private static String json(Path folder) {
        try {
            return Files.readString(folder.resolve(ResultsFile.NAME));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
