package coop.ccci.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Compares the fields that an answer has with those that a description names. */
record Fields(UnaryOperator<JsonNode> resolve) {
    /** What is described and not there; nothing is expected in what is null. */
    Stream<String> lacking(String where, JsonNode value, JsonNode schema) {
        JsonNode type = resolve.apply(schema);
        if (value.isArray()) {
            return value.valueStream().flatMap(item -> lacking(where + "[]", item, type.path("items")));
        }
        return value.isNull()
                ? Stream.empty()
                : type.path("properties")
                        .propertyStream()
                        .flatMap(field -> value.has(field.getKey())
                                ? lacking(where + "." + field.getKey(), value.get(field.getKey()), field.getValue())
                                : Stream.of(where + "." + field.getKey()));
    }

    /** What is there and not described; a map may have any names. */
    Stream<String> unknown(String where, JsonNode value, JsonNode schema) {
        JsonNode type = resolve.apply(schema);
        if (value.isArray()) {
            return value.valueStream().flatMap(item -> unknown(where + "[]", item, type.path("items")));
        }
        return type.has("additionalProperties")
                ? Stream.empty()
                : value.propertyStream()
                        .flatMap(field -> type.path("properties").has(field.getKey())
                                ? unknown(
                                        where + "." + field.getKey(),
                                        field.getValue(),
                                        type.path("properties").get(field.getKey()))
                                : Stream.of(where + "." + field.getKey()));
    }
}
