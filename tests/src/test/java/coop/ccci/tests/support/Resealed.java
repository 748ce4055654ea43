package coop.ccci.tests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.engine.results.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of a run's folder that somebody has tampered with. */
public final class Resealed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Resealed() {}

    /** A copy as it is. */
    public static Path copy(Path folder) throws IOException {
        Path copy = Folders.fresh("forged", "run");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> !each.equals(folder)).toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file).toString()));
            }
        }
        return copy;
    }

    /** A copy in which this rung, the lowest that was climbed but install, fails; nothing in it contradicts anything. */
    public static Path failing(Path folder, String rung) throws IOException {
        Path copy = copy(folder);
        Path file = copy.resolve(ResultsFile.NAME);
        ObjectNode results = (ObjectNode) JSON.readTree(file.toFile());
        ((ObjectNode) results.path("rungs")).put(rung, "fail");
        ((ObjectNode) results.path("reasons"))
                .putObject(rung)
                .put("code", "tests_failed")
                .put("text", "it fails")
                .put("next", "mend it");
        for (JsonNode stage : results.path("stages")) {
            if (stage.path("name").asText().equals(rung)) {
                ((ObjectNode) stage).put("status", "fail");
                ((ObjectNode) stage.at("/tests/0")).put("status", "fail").put("message", "it fails");
            }
        }
        results.put("verdict", "red").put("level", 1);
        Files.writeString(file, results.toString());
        ResultsFile.publish(copy, ResultsFile.read(copy), Seal.unsigned());
        return copy;
    }
}
