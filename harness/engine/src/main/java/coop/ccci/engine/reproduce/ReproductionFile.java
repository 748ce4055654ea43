package coop.ccci.engine.reproduce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.ccci.engine.results.DurableFile;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code <run id>.reproduction.json}, beside the folder of the second run: that folder is as its run left it, and stays so. */
public final class ReproductionFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReproductionFile() {}

    /** Where the file for a second run of this id is, in its runs folder. */
    public static Path of(Path runs, String runId) {
        return runs.resolve(runId + ".reproduction.json");
    }

    /** Writes it whole or not at all. */
    public static void write(Path file, Reproduction reproduction) {
        try {
            Path folder =
                    Files.createDirectories(file.toAbsolutePath().normalize().resolveSibling(""));
            String json = JSON.writeValueAsString(reproduction) + "\n";
            DurableFile.write(folder, String.valueOf(file.getFileName()), json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new HostTrouble(
                    "writing " + file + ": " + broken, "make room there and make it writable, then run again", broken);
        }
    }

    /** Reads it back; anything but a whole one is a {@link UsageProblem}. */
    public static Reproduction read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Reproduction.class);
        } catch (JsonProcessingException broken) {
            throw unreadable(file, broken.getOriginalMessage());
        } catch (IOException broken) {
            throw unreadable(file, broken.toString());
        }
    }

    private static UsageProblem unreadable(Path file, String why) {
        return new UsageProblem("reading " + file + ": " + why, "give a file as cc-ci reproduce wrote it");
    }
}
