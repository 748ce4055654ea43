package coop.ccci.engine.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.List;

/** The JSON Schema of results.json that ships with the program. */
public final class ResultsSchema {
    private ResultsSchema() {}

    /** The schema itself, JSON Schema 2020-12. */
    public static String text() {
        return Holder.SCHEMA.text();
    }

    /** Everything in this document that the schema does not allow, each with its place; empty means valid. */
    static List<String> objections(JsonNode document) {
        return Holder.SCHEMA.errors(document).stream()
                .map(Error::toString)
                .sorted()
                .toList();
    }

    private static final class Holder {
        private static final ShippedSchema SCHEMA = ShippedSchema.beside(ResultsSchema.class, "results.schema.json");
    }
}
