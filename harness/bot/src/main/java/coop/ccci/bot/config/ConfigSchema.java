package coop.ccci.bot.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What cc-ci.yml may hold, as JSON Schema 2020-12. */
public final class ConfigSchema {
    private static final String RESOURCE = "cc-ci.schema.json";

    private ConfigSchema() {}

    /** The schema itself, for editors that complete by it. */
    public static String text() {
        try (InputStream stream = ConfigSchema.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not among the program's resources");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Everything that is not allowed, each with its place; nothing of a value is repeated, since it may be a secret. */
    static List<String> objections(JsonNode document) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text());
        return schema.validate(document).stream()
                .map(ConfigSchema::told)
                .distinct()
                .sorted()
                .toList();
    }

    private static String told(Error error) {
        String place = String.valueOf(error.getInstanceLocation());
        return (place.isEmpty() ? "" : place.substring(1).replace('/', '.') + ": ") + error.getMessage();
    }
}
