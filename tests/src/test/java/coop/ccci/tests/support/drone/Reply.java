package coop.ccci.tests.support.drone;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A code and a body of JSON. */
record Reply(int code, String body) {

    static Reply ok(JsonNode json) {
        return new Reply(200, json + "\n");
    }

    static Reply error(int code, String message) {
        return new Reply(code, "{\"message\":\"" + message + "\"}\n");
    }

    void send(HttpExchange exchange) throws IOException {
        send(exchange, body.getBytes(StandardCharsets.UTF_8).length);
    }

    /** Promises the whole body, sends this much of it and hangs up. */
    void send(HttpExchange exchange, int bytes) throws IOException {
        byte[] all = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, all.length);
        OutputStream out = exchange.getResponseBody();
        out.write(all, 0, bytes);
        out.flush();
        exchange.close();
    }
}
