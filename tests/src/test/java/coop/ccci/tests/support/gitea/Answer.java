package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** What the server says: a status, headers and a body, which can be empty. */
record Answer(int status, Map<String, String> headers, String body) {
    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("Content-Type", "application/json;charset=utf-8"), body + "\n");
    }

    static Answer ok(JsonNode body) {
        return json(200, body);
    }

    static Answer created(JsonNode body) {
        return json(201, body);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    static Answer nothing() {
        return ok(NullNode.instance);
    }

    static Answer html(int status, String text) {
        return new Answer(status, Map.of("Content-Type", "text/html; charset=utf-8"), text);
    }

    static Answer refused(Refusal refusal, URI base) {
        return json(
                refusal.status(),
                Json.object()
                        .put("message", refusal.getMessage())
                        .put("url", base.resolve("/api/swagger").toString()));
    }

    Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    Answer as(int other) {
        return new Answer(other, headers, body);
    }

    Answer saying(String text) {
        return new Answer(status, headers, text);
    }
}
