package coop.ccci.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks a server for everything that our description knows, without the client that is made of it. */
record Walk(Sample sample, Own own) {
    private static final Map<String, String> BODIES = Map.of(
            "createComment", "{\"body\": \"an answer\"}",
            "editComment", "{\"body\": \"another answer\"}",
            "addReaction", "{\"content\": \"eyes\"}",
            "createStatus",
                    "{\"state\": \"success\", \"context\": \"cc-ci/mailu\", \"description\": \"level 5\", \"target_url\": \"http://ci.example/1\"}",
            "createHook",
                    "{\"type\": \"gitea\", \"config\": {\"url\": \"http://127.0.0.1:1/hook\", \"content_type\": \"json\"}}",
            "editHook", "{\"active\": false}");

    /** What an operation was answered. */
    record Answered(Own.Operation operation, String status, JsonNode body) {}

    /** One step of each kind, twice, so that lists have something in them and reactions are there already. */
    List<Answered> all() {
        Raw server = Raw.withToken(sample.gitea().api(), sample.token());
        own.operations().forEach(operation -> ask(server, operation));
        return own.operations().stream()
                .map(operation -> ask(server, operation))
                .toList();
    }

    private Answered ask(Raw server, Own.Operation operation) {
        String body = Optional.ofNullable(BODIES.get(operation.id())).orElse("");
        HttpResponse<String> response = server.send(operation.method().toUpperCase(Locale.ROOT), path(operation), body);
        return new Answered(operation, String.valueOf(response.statusCode()), Raw.json(response));
    }

    /** The number of a webhook is none of a comment. */
    private String path(Own.Operation operation) {
        String path = operation.path().replace("/hooks/{id}", "/hooks/1");
        for (Map.Entry<String, String> part : sample.parts().entrySet()) {
            path = path.replace("{" + part.getKey() + "}", part.getValue());
        }
        return path;
    }
}
