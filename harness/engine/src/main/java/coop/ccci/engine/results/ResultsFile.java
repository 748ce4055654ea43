package coop.ccci.engine.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** results.json in a run's folder: published whole and valid or not at all, read back with the same care. */
public final class ResultsFile {
    /** The file's name in a run's folder. */
    public static final String NAME = "results.json";

    private ResultsFile() {}

    /**
     * Validates, seals and then publishes; gives the file. Every other file of the folder must be final. Results that the schema
     * does not allow, or that contradict themselves, are our own bug: an {@link IllegalStateException} with everything that is
     * wrong, and nothing is published.
     */
    public static Path publish(Path folder, Results results, Seal seal) {
        return publishText(folder, ResultsJson.write(results), seal);
    }

    static Path publishText(Path folder, String json, Seal seal) {
        requireSound(folder, json);
        try {
            String sealed = seal.on(json, folder);
            requireSound(folder, sealed);
            DurableFile.write(folder, NAME, sealed.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(NAME);
        } catch (IOException broken) {
            throw new HostTrouble(
                    "publishing " + folder.resolve(NAME) + ": " + broken,
                    "make room for the runs folder and make it writable, then run again",
                    broken);
        }
    }

    /** Reads a file or the one in a run's folder; anything but whole and valid results is a {@link UsageProblem}. */
    public static Results read(Path fileOrFolder) {
        Path file = in(fileOrFolder);
        try {
            return read(file, Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new UsageProblem(
                    "reading " + file + ": there is no such file",
                    "give the path of a " + NAME + " or of its run's folder");
        } catch (IOException broken) {
            throw unreadable(file, broken.toString());
        }
    }

    /** Reads what this file is said to hold, with the same care. */
    public static Results read(Path file, String json) {
        try {
            return parse(file, json);
        } catch (JsonProcessingException broken) {
            throw unreadable(file, broken.getOriginalMessage());
        }
    }

    /** The file itself, or the one in a run's folder. */
    static Path in(Path fileOrFolder) {
        return Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(NAME) : fileOrFolder;
    }

    private static Results parse(Path file, String json) throws JsonProcessingException {
        JsonNode tree = ResultsJson.tree(json);
        JsonNode schema = tree.path("schema");
        if (schema.isInt() && schema.intValue() != Results.SCHEMA) {
            throw new UsageProblem(
                    "reading " + file + ": it is of schema " + schema.intValue() + ", and this program reads schema "
                            + Results.SCHEMA,
                    "show it with the version of cc-ci that wrote it");
        }
        List<String> objections = ResultsSchema.objections(tree);
        if (!objections.isEmpty()) {
            throw unreadable(file, numbered(objections));
        }
        Results results = ResultsJson.read(tree);
        List<String> contradictions = Contradictions.in(results);
        if (!contradictions.isEmpty()) {
            throw unreadable(file, "it contradicts itself: " + numbered(contradictions));
        }
        return results;
    }

    private static void requireSound(Path folder, String json) {
        List<String> objections = objections(json);
        if (!objections.isEmpty()) {
            throw new IllegalStateException("publishing " + folder.resolve(NAME) + ": " + numbered(objections));
        }
    }

    private static List<String> objections(String json) {
        try {
            JsonNode tree = ResultsJson.tree(json);
            List<String> objections = ResultsSchema.objections(tree);
            return objections.isEmpty() ? Contradictions.in(ResultsJson.read(tree)) : objections;
        } catch (JsonProcessingException broken) {
            return List.of("it is not JSON: " + broken.getOriginalMessage());
        }
    }

    private static UsageProblem unreadable(Path file, String why) {
        return new UsageProblem(
                "reading " + file + ": " + why,
                "give a " + NAME + " as a run of cc-ci wrote it, not edited or cut off");
    }

    private static String numbered(List<String> messages) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < messages.size(); i++) {
            text.append(i == 0 ? "" : "; ")
                    .append('(')
                    .append(i + 1)
                    .append(") ")
                    .append(messages.get(i));
        }
        return text.toString();
    }
}
