package coop.ccci.engine.adversary;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.ccci.engine.results.DurableFile;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** adversary.json in an adversary's folder. */
public final class AdversaryFile {
    /** Its name. */
    public static final String NAME = "adversary.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private AdversaryFile() {}

    /** Writes it, all or nothing, and gives its path. */
    static Path write(Path folder, AdversaryReport report) {
        try {
            DurableFile.write(folder, NAME, (JSON.writeValueAsString(report) + "\n").getBytes(StandardCharsets.UTF_8));
            return folder.resolve(NAME);
        } catch (IOException broken) {
            throw new HostTrouble(
                    "writing " + folder.resolve(NAME) + ": " + broken, "make room there and run again", broken);
        }
    }
}
