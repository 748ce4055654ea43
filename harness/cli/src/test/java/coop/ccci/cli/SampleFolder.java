package coop.ccci.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.engine.plugin.Plugins;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.engine.results.Seal;
import coop.ccci.engine.run.PluginDigest;
import coop.ccci.model.RecipeName;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The folder of a run of mailu, as a run leaves it. */
record SampleFolder(Path path) {
    static final String REF = "a".repeat(40);
    static final List<String> COMMAND = List.of(
            "cc-ci", "run", "mailu", "--src", "https://git.example/mailu.git", "--ref", REF, "--pr", "12", "--cell");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLE = Path.of("src/test/resources/conversations/show-green/results.json");

    /** A green run, with this change, in a runs folder. */
    static SampleFolder in(Path runs, Consumer<ObjectNode> change) {
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(SAMPLE.toFile());
            ObjectNode provenance = (ObjectNode) tree.path("provenance");
            provenance.put("plugin_digest", PluginDigest.of(Plugins.of(new RecipeName("mailu"))));
            recorded(tree, COMMAND);
            change.accept(tree);
            Path folder =
                    Files.createDirectories(runs.resolve(tree.path("run_id").asText()));
            Files.writeString(folder.resolve("run.log"), "it ran\n");
            Files.writeString(folder.resolve("results.json"), tree.toString());
            ResultsFile.publish(folder, ResultsFile.read(folder), Seal.unsigned());
            return new SampleFolder(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void recorded(ObjectNode tree, List<String> command) {
        ArrayNode words = ((ObjectNode) tree.path("provenance")).putArray("command");
        command.forEach(words::add);
    }

    Path file() {
        return path.resolve("results.json");
    }

    Results results() {
        return ResultsFile.read(path);
    }

    String text() {
        try {
            return Files.readString(file());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
