package coop.ccci.engine.results;

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

/** The JSON Schema of results.json that ships with the program. */
public final class ResultsSchema {
    private static final String RESOURCE = "results.schema.json";

    private ResultsSchema() {}

    /** The schema itself, JSON Schema 2020-12. */
    public static String text() {
        try (InputStream stream = ResultsSchema.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not among the program's resources");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Everything in this document that the schema does not allow, each with its place; empty means valid. */
    static List<String> objections(JsonNode document) {
        return Holder.SCHEMA.validate(document).stream()
                .map(Error::toString)
                .sorted()
                .toList();
    }

    private static final class Holder {
        private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text());
    }
}
