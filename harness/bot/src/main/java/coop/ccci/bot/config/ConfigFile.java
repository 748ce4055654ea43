package coop.ccci.bot.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** cc-ci.yml: read at start, and again for the enrolled list whenever it was written to. */
public final class ConfigFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ConfigFile() {}

    /** Reads and checks all of it; everything that is wrong is one {@link UsageProblem}. Paths are relative to the file. */
    public static BotConfig read(Path file, Map<String, String> environment) {
        return whole(file, environment).config();
    }

    /** What is written, and what it means. */
    record Reading(JsonNode root, BotConfig config) {}

    static Reading whole(Path file, Map<String, String> environment) {
        JsonNode root = tree(file);
        Problems problems = new Problems();
        problems.addAll(ConfigSchema.objections(root));
        problems.throwIfAny(file);
        Path folder = file.toAbsolutePath().resolveSibling("").normalize();
        BotConfig config = new Settings(root, folder, new SecretSource(folder, environment), problems).config();
        problems.throwIfAny(file);
        return new Reading(root, config);
    }

    private static JsonNode tree(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new UsageProblem("reading " + file + ": there is no such file", "give its path with --config");
        } catch (JsonProcessingException broken) {
            throw new UsageProblem(
                    "reading " + file + ", line " + broken.getLocation().getLineNr() + ": "
                            + broken.getOriginalMessage().lines().findFirst().orElse("not YAML"),
                    "mend the YAML there");
        } catch (IOException unreadable) {
            throw new UsageProblem("reading " + file + ": " + unreadable, "make it readable, and UTF-8");
        }
    }
}
