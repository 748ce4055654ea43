package coop.ccci.bot.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** One request; {@code parts} are the variable parts of its address, as they were sent. */
record Call(HttpExchange exchange, List<String> parts) {

    Call {
        parts = List.copyOf(parts);
    }

    /** All values of a header, whatever case its name was written in. */
    List<String> headers(String name) {
        return exchange.getRequestHeaders().getOrDefault(name, List.of());
    }

    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** How many bytes the sender says there are; empty where it does not say. */
    Optional<Long> announced() {
        return header("Content-Length").map(Long::valueOf);
    }

    /** What the sender does not send after all is a {@link ClientGone}. */
    InputStream body() {
        return new ClientStream(exchange.getRequestBody());
    }

    /** Hangs up without an answer, whoever waits for the client. */
    void drop() {
        exchange.close();
    }
}
