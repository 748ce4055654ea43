package coop.ccci.bot.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Sends a reply; one to {@code HEAD} without what it carries. */
final class Transmission {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'",
            "Cache-Control", "no-store");

    private Transmission() {}

    static void send(HttpExchange exchange, Reply reply) throws IOException {
        try (InputStream bytes = reply.content().bytes()) {
            Headers headers = exchange.getResponseHeaders();
            ALWAYS.forEach(headers::set);
            reply.headers().forEach(headers::set);
            headers.set("Content-Length", Long.toString(reply.content().length()));
            if (exchange.getRequestMethod().equals("HEAD") || reply.content().length() == 0) {
                exchange.sendResponseHeaders(reply.status(), -1);
            } else {
                exchange.sendResponseHeaders(reply.status(), reply.content().length());
                bytes.transferTo(exchange.getResponseBody());
                // Before what is left of the request is waited for.
                exchange.getResponseBody().flush();
            }
        } finally {
            exchange.close();
        }
    }
}
