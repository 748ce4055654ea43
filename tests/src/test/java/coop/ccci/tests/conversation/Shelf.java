package coop.ccci.tests.conversation;

import coop.ccci.tests.support.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The bot's runs folder, into which results come; {@code scene} is where a scene's own are. */
record Shelf(Path runs, Path scene, Map<String, String> placeholders) {

    /** Makes the results out to this run and commit, and lays them there with the other files. */
    Path put(String run, String commit, String results, Map<String, String> files) {
        try {
            Path folder = Files.createDirectories(runs.resolve(run));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), filled(file.getValue()));
            }
            String json = Files.readString(source(results))
                    .replaceFirst("\"run_id\": \"[^\"]*\"", "\"run_id\": \"" + run + "\"")
                    .replaceFirst("\"ref\": \"[^\"]*\"", "\"ref\": \"" + commit + "\"");
            Files.writeString(folder.resolve("results.json"), filled(json));
            return folder;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private Path source(String results) {
        Path own = scene.resolve(results);
        return Files.exists(own)
                ? own
                : Folders.checkout()
                        .resolve("harness/bot/src/test/resources/reports")
                        .resolve("judged-" + results)
                        .resolve("results.json");
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> one : placeholders.entrySet()) {
            filled = filled.replace(one.getKey(), one.getValue());
        }
        return filled;
    }
}
