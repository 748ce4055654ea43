package coop.ccci.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where our description says something that an official one does not. */
record Comparison(Own own, Official official) {
    List<String> differences() {
        return own.operations().stream().flatMap(this::operation).toList();
    }

    private Stream<String> operation(Own.Operation ours) {
        Optional<JsonNode> theirs = official.operation(ours);
        return theirs.isEmpty()
                ? Stream.of(ours + ": there is no such operation")
                : Stream.of(
                                parameters(ours, theirs.get()),
                                missing(ours, theirs.get()),
                                body(ours, theirs.get()),
                                responses(ours, theirs.get()))
                        .flatMap(differences -> differences)
                        .map(difference -> ours + ": " + difference);
    }

    private Stream<String> parameters(Own.Operation ours, JsonNode theirs) {
        return own.parameters(ours).stream()
                .flatMap(parameter -> find(theirs, parameter)
                        .map(found -> schemas()
                                .differences(
                                        "parameter " + parameter.path("name").asText(),
                                        parameter.path("schema"),
                                        found))
                        .orElseGet(() -> Stream.of("there is no parameter " + label(parameter))));
    }

    /** What has to be sent and we do not know of. */
    private Stream<String> missing(Own.Operation ours, JsonNode theirs) {
        List<String> known =
                own.parameters(ours).stream().map(Comparison::label).toList();
        return official.parameters(theirs).stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(Comparison::label)
                .filter(label -> !label.startsWith("body ") && !known.contains(label))
                .map(label -> "lacks the parameter " + label);
    }

    private Stream<String> body(Own.Operation ours, JsonNode theirs) {
        JsonNode sent = own.request(ours);
        if (sent.isMissingNode()) {
            return Stream.empty();
        }
        return official.parameters(theirs).stream()
                .filter(parameter -> parameter.path("in").asText().equals("body"))
                .findFirst()
                .map(body -> Stream.concat(
                        schemas().differences("request", sent, body.path("schema")),
                        schemas().unsent("request", sent, body.path("schema"))))
                .orElseGet(() -> Stream.of("takes no body"));
    }

    private Stream<String> responses(Own.Operation ours, JsonNode theirs) {
        return own.responses(ours).flatMap(response -> response(response, theirs));
    }

    private Stream<String> response(Map.Entry<String, JsonNode> ours, JsonNode theirs) {
        return official.response(theirs, ours.getKey())
                .map(schema -> schemas().differences("response " + ours.getKey(), ours.getValue(), schema))
                .orElseGet(() -> Stream.of("there is no response " + ours.getKey()));
    }

    private Optional<JsonNode> find(JsonNode theirs, JsonNode parameter) {
        return official.parameters(theirs).stream()
                .filter(candidate -> label(candidate).equals(label(parameter)))
                .findFirst();
    }

    private static String label(JsonNode parameter) {
        return parameter.path("in").asText() + " " + parameter.path("name").asText();
    }

    private Schemas schemas() {
        return new Schemas(own, official);
    }
}
