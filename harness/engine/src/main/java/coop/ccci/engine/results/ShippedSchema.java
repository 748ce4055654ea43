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

/** A JSON Schema, 2020-12, that ships with the program. */
public final class ShippedSchema {
    private final String text;
    private final Schema schema;

    private ShippedSchema(String text) {
        this.text = text;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    /** The one that lies beside a class, by its file's name. */
    public static ShippedSchema beside(Class<?> owner, String resource) {
        try (InputStream stream = owner.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not among the program's resources");
            }
            return new ShippedSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The schema itself. */
    public String text() {
        return text;
    }

    /** Everything in this document that it does not allow; empty means valid. */
    public List<Error> errors(JsonNode document) {
        return schema.validate(document);
    }
}
