package coop.ccci.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Asks a server without the client that is made of our description. */
record Raw(HttpClient http, URI api, String authorization) {
    static Raw withToken(URI api, String token) {
        return new Raw(HttpClient.newHttpClient(), api, "token " + token);
    }

    static Raw withPassword(URI api, String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Raw(
                HttpClient.newHttpClient(), api, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Makes something, now or soon. */
    JsonNode make(String path, String body) {
        return ask("POST", path, body, List.of(201, 202));
    }

    JsonNode ask(String method, String path, String body, List<Integer> wanted) {
        HttpResponse<String> response = send(method, path, body);
        if (!wanted.contains(response.statusCode())) {
            throw new AssertionError("%s %s: %d %s".formatted(method, path, response.statusCode(), response.body()));
        }
        return json(response);
    }

    HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
