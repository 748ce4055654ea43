package coop.ccci.bot.config;

import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.kit.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** Reads secrets from where cc-ci.yml says they are: a file or a variable, never the configuration itself. */
record SecretSource(Path folder, Map<String, String> environment) {

    /** The secret without the white space around it; one that is missing or empty is a problem at its place. */
    Secret read(String place, JsonNode source, Problems problems) {
        String value = source.has("file")
                ? file(place, folder.resolve(source.get("file").asText()), problems)
                : variable(place, source.path("env").asText(), problems);
        return new Secret(place, value);
    }

    private static String file(String place, Path file, Problems problems) {
        try {
            return problems.unlessEmpty(place, Files.readString(file).strip(), "the file " + file + " is empty");
        } catch (NoSuchFileException missing) {
            problems.add(place, "there is no file " + file);
        } catch (IOException unreadable) {
            problems.add(place, "reading " + file + ": " + unreadable);
        }
        return "";
    }

    private String variable(String place, String name, Problems problems) {
        return problems.unlessEmpty(
                place, environment.getOrDefault(name, "").strip(), "the variable " + name + " is not set, or is empty");
    }
}
