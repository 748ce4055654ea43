package coop.ccci.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;

/** Validates what a server says against our description. */
record OwnSchema(Own own) {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());

    /** What of this value the schema, which is a part of the description, does not allow. */
    List<String> objections(JsonNode value, JsonNode schema) {
        ObjectNode whole = own.resolved(schema).deepCopy();
        whole.set("components", own.tree().path("components"));
        return REGISTRY.getSchema(whole).validate(value).stream()
                .map(Error::toString)
                .toList();
    }
}
