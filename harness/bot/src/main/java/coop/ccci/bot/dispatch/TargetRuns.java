package coop.ccci.bot.dispatch;

import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.CommitSha;
import coop.ccci.model.Problem;
import coop.ccci.model.RecipeName;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the last run of a branch's tip among the runs there are: one of the branch itself, or of a pull request merged as it was. */
record TargetRuns(Path runs) {
    /** A comparison is not worth more time than that. */
    private static final int MOST = 500;

    /** The newest run of this recipe at this commit. */
    Optional<Results> last(RecipeName recipe, CommitSha tip) {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(folder -> name(folder).startsWith(recipe + "-"))
                    .sorted(Comparator.comparing(TargetRuns::name).reversed())
                    .limit(MOST)
                    .flatMap(folder -> read(folder).stream())
                    .filter(results -> results.recipe().equals(recipe.value())
                            && results.ref().equals(tip.value()))
                    .max(Comparator.comparing(Results::finished));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    private static Optional<Results> read(Path folder) {
        if (!Files.isRegularFile(folder.resolve(ResultsFile.NAME))) {
            return Optional.empty();
        }
        try {
            return Optional.of(ResultsFile.read(folder));
        } catch (Problem broken) {
            return Optional.empty();
        }
    }
}
