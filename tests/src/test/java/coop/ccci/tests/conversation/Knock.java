package coop.ccci.tests.conversation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Deliveries to the bot's webhook that come from nobody's forge. */
record Knock(HttpClient client, URI hook) implements AutoCloseable {
    static Knock at(int port) {
        return new Knock(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                URI.create("http://127.0.0.1:" + port + "/hook"));
    }

    static String body(long comment, String author, String text) {
        return """
                {"action": "created", "is_pull": true,
                 "issue": {"number": %d, "state": "open"},
                 "comment": {"id": %d, "body": "%s", "user": {"login": "%s"}, "created_at": "2026-03-04T12:00:00Z"},
                 "pull_request": {"head": {"sha": "%s"}},
                 "repository": {"full_name": "%s"}}
                """.formatted(Cast.PULL, comment, text, author, Cast.commit("a"), Cast.REPO);
    }

    /** Gives the answer's status. */
    int deliver(String body, Optional<String> secret) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hook)
                .header("Content-Type", "application/json")
                .header("X-Gitea-Event", "issue_comment")
                .header("X-Gitea-Event-Type", "pull_request_comment")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        secret.ifPresent(key -> request.header("X-Gitea-Signature", signature(key, body)));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException unheard) {
            throw new IllegalStateException("the bot does not take deliveries", unheard);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
