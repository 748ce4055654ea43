package coop.ccci.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import coop.ccci.tests.support.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Our own description, in the format OpenAPI 3.0, that the client is generated from. */
record Own(JsonNode tree) {
    private static final String FILE = "harness/gitea/src/main/openapi/gitea.yaml";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** What can be asked for; its parameters stand beside it or above it. */
    record Operation(String path, String method, JsonNode above, JsonNode tree) {
        String id() {
            return tree.path("operationId").asText();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Own shipped() {
        return of(text());
    }

    static String text() {
        try {
            return Files.readString(Folders.checkout().resolve(FILE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Own of(String yaml) {
        try {
            return new Own(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Operation> operations() {
        return tree.path("paths")
                .propertyStream()
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .toList();
    }

    List<JsonNode> parameters(Operation operation) {
        return Stream.of(operation.above(), operation.tree())
                .flatMap(node -> node.path("parameters").valueStream())
                .map(this::resolved)
                .toList();
    }

    JsonNode request(Operation operation) {
        return json(operation.tree().path("requestBody"));
    }

    /** What each status holds; missing where it holds nothing. */
    Stream<Map.Entry<String, JsonNode>> responses(Operation operation) {
        return operation
                .tree()
                .path("responses")
                .propertyStream()
                .map(response -> Map.entry(response.getKey(), json(response.getValue())));
    }

    Optional<JsonNode> response(Operation operation, String status) {
        return responses(operation)
                .filter(response -> response.getKey().equals(status))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    JsonNode resolved(JsonNode node) {
        String target = node.path("$ref").asText();
        return target.isEmpty() ? node : tree.at(target.substring(1));
    }

    private static JsonNode json(JsonNode body) {
        return body.path("content").path("application/json").path("schema");
    }

    private static Stream<Operation> operations(String path, JsonNode item) {
        return item.propertyStream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> new Operation(path, method.getKey(), item, method.getValue()));
    }
}
