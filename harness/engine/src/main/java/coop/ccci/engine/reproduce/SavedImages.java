package coop.ccci.engine.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/** What {@code docker save} wrote into an archive: the id of each image, by the names it goes by. */
final class SavedImages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INDEX = "manifest.json";

    private SavedImages() {}

    /** An image's id is the digest of its configuration, and the configuration's file is named after it. */
    static Map<String, String> in(Path archive) throws IOException {
        Map<String, String> ids = new TreeMap<>();
        for (JsonNode image : index(archive)) {
            String id = "sha256:"
                    + image.path("Config").asText().replaceFirst("^.*/", "").replaceFirst("\\.json$", "");
            image.path("RepoTags").forEach(tag -> ids.put(tag.asText(), id));
        }
        return ids;
    }

    private static JsonNode index(Path archive) throws IOException {
        try (TarFile tar = new TarFile(archive.toFile())) {
            Optional<TarArchiveEntry> entry = tar.getEntries().stream()
                    .filter(one -> one.getName().equals(INDEX))
                    .findFirst();
            try (InputStream content = tar.getInputStream(
                    entry.orElseThrow(() -> new FileNotFoundException("there is no " + INDEX + " in it")))) {
                return JSON.readTree(content);
            }
        }
    }
}
