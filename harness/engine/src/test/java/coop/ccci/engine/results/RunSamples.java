package coop.ccci.engine.results;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Folders of runs that never were, each whole and sealed as a real one is. */
public final class RunSamples {
    private RunSamples() {}

    /** A run whose rungs all passed, changed as a test likes; gives its results.json. */
    public static Path green(Path runs, String runId, Consumer<ObjectNode> changes) throws IOException {
        return published(runs, runId, SampleResults.green(), changes);
    }

    /** A run whose restore lost a volume. */
    public static Path red(Path runs, String runId, Consumer<ObjectNode> changes) throws IOException {
        return published(runs, runId, SampleResults.red(), changes);
    }

    private static Path published(Path runs, String runId, Results of, Consumer<ObjectNode> changes)
            throws IOException {
        ObjectNode tree = (ObjectNode) ResultsJson.tree(ResultsJson.write(of));
        tree.put("run_id", runId);
        changes.accept(tree);
        Path folder = Files.createDirectories(runs.resolve(runId));
        Files.writeString(folder.resolve("run.log"), "it climbed\n");
        return ResultsFile.publishText(folder, ResultsJson.text(tree), Seal.unsigned());
    }
}
