package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** What is sent to a webhook. */
record Parcel(UUID id, URI address, String type, Map<String, String> headers, String payload) {
    /** How long Gitea waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static Parcel of(HookConfig hook, HookEvent event, JsonNode payload, Flavour flavour) {
        UUID id = UUID.randomUUID();
        byte[] body = Json.pretty(payload);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : flavour.names()) {
            headers.put("X-" + name + "-Delivery", id.toString());
            headers.put("X-" + name + "-Event", event.group());
            headers.put("X-" + name + "-Event-Type", event.word());
            headers.put("X-" + name + "-Signature", Words.signature(hook.secret(), body));
        }
        headers.put("Content-Type", "application/json");
        return new Parcel(id, hook.address(), event.word(), headers, new String(body, StandardCharsets.UTF_8));
    }

    HttpRequest request() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofString(payload));
        headers.forEach(request::header);
        return request.build();
    }

    Delivery delivered(OptionalInt status) {
        return new Delivery(id, address, type, payload, status);
    }
}
