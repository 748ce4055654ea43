package coop.ccci.bot.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import coop.ccci.engine.results.ShippedSchema;
import java.util.List;

/** What cc-ci.yml may hold, as JSON Schema 2020-12. */
public final class ConfigSchema {
    private ConfigSchema() {}

    /** The schema itself, for editors that complete by it. */
    public static String text() {
        return schema().text();
    }

    /** Everything that is not allowed, each with its place; nothing of a value is repeated, since it may be a secret. */
    static List<String> objections(JsonNode document) {
        return schema().errors(document).stream()
                .map(ConfigSchema::told)
                .distinct()
                .sorted()
                .toList();
    }

    private static ShippedSchema schema() {
        return ShippedSchema.beside(ConfigSchema.class, "cc-ci.schema.json");
    }

    private static String told(Error error) {
        String place = String.valueOf(error.getInstanceLocation());
        return (place.isEmpty() ? "" : place.substring(1).replace('/', '.') + ": ") + error.getMessage();
    }
}
