package coop.ccci.bot.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds what answers a request; the first route whose form an address has decides. */
record Router(List<Route> routes) {

    Router {
        routes = List.copyOf(routes);
    }

    Reply answer(HttpExchange exchange) throws IOException {
        try {
            String path = exchange.getRequestURI().getRawPath();
            for (Route route : routes) {
                Optional<List<String>> parts = route.match(path);
                if (parts.isPresent()) {
                    return route.endpoint(exchange.getRequestMethod()).answer(new Call(exchange, parts.get()));
                }
            }
            throw Refusal.notFound();
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }
}
