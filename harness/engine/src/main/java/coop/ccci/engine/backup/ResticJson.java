package coop.ccci.engine.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.ccci.model.HostTrouble;
import java.util.List;
import java.util.OptionalLong;

/** Reads the lines of JSON that restic writes. */
final class ResticJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResticJson() {}

    static List<JsonNode> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(ResticJson::line)
                .toList();
    }

    /** The first line is the snapshot itself, each other line one of its nodes. */
    static SnapshotListing listing(List<JsonNode> lines, String snapshot) {
        String id = lines.isEmpty() ? "" : lines.getFirst().path("id").asText();
        if (id.isEmpty() || !id.startsWith(snapshot)) {
            throw new HostTrouble(
                    "listing snapshot " + snapshot + ": restic listed \"" + id + "\" instead",
                    "run restic ls on the host by hand");
        }
        List<SnapshotFile> files = lines.stream()
                .skip(1)
                .filter(node -> !node.path("type").asText().equals("dir"))
                .map(node -> new SnapshotFile(node.path("path").asText(), size(node)))
                .toList();
        return new SnapshotListing(id, files);
    }

    private static OptionalLong size(JsonNode node) {
        return node.path("type").asText().equals("file")
                ? OptionalLong.of(node.path("size").asLong())
                : OptionalLong.empty();
    }

    private static JsonNode line(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new HostTrouble(
                    "reading restic's answer: it is not JSON: " + line,
                    "check that the host's restic is 0.14 or newer",
                    malformed);
        }
    }
}
