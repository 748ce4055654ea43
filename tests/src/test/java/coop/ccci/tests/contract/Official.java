package coop.ccci.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A published description, in the format Swagger 2.0. */
record Official(String name, JsonNode tree) {
    Optional<JsonNode> operation(Own.Operation own) {
        JsonNode operation = tree.path("paths").path(own.path()).path(own.method());
        return operation.isObject() ? Optional.of(operation) : Optional.empty();
    }

    List<JsonNode> parameters(JsonNode operation) {
        return operation.path("parameters").valueStream().map(this::resolved).toList();
    }

    /** What a response with this status holds; missing where it holds nothing. */
    Optional<JsonNode> response(JsonNode operation, String status) {
        JsonNode response = operation.path("responses").path(status);
        return response.isObject() ? Optional.of(resolved(response).path("schema")) : Optional.empty();
    }

    JsonNode definition(String type) {
        return tree.path("definitions").path(type);
    }

    JsonNode resolved(JsonNode node) {
        String target = node.path("$ref").asText();
        return target.isEmpty() ? node : tree.at(target.substring(1));
    }

    @Override
    public String toString() {
        return name;
    }
}
