package coop.ccci.bot.dispatch;

import coop.ccci.bot.queue.RunOrder;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.CommitSha;
import coop.ccci.model.Problem;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the last run of a branch's tip among the runs there are: one of the branch itself, or of a pull request merged as it was. */
record TargetRuns(Path runs) {
    private static final Logger LOG = LoggerFactory.getLogger(TargetRuns.class);

    /** A comparison is not worth more time than that. */
    private static final int MOST = 500;

    /** The newest other run of this order's recipe at this commit; empty also where nobody can tell. */
    Optional<Results> last(RunOrder order, CommitSha tip) {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(folder -> name(folder).startsWith(order.recipe() + "-"))
                    .filter(folder -> !name(folder).equals(order.id().value()))
                    .sorted(Comparator.comparing(TargetRuns::name).reversed())
                    .limit(MOST)
                    .flatMap(folder -> read(folder).stream())
                    .filter(results -> results.recipe().equals(order.recipe().value())
                            && results.ref().equals(tip.value()))
                    .max(Comparator.comparing(Results::finished));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("looking for a run of {} at {}: {}", order.recipe(), tip, unreadable.toString());
            return Optional.empty();
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
