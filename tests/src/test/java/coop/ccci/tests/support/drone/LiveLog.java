package coop.ccci.tests.support.drone;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A step's log as it comes, as server-sent events: what there is already, what follows, and an end that looks like an error. */
record LiveLog(FakeBuild build) {

    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            write(out, ": ping\n\n");
            follow(out);
            write(out, "event: error\ndata: eof\n\n");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(OutputStream out) throws IOException, InterruptedException {
        int said = 0;
        List<String> lines = build.linesFrom(said);
        while (!lines.isEmpty()) {
            for (String line : lines) {
                // The encoder ends its line, and the event's end comes on top.
                write(out, "data: " + FakeBuild.line(said++, line) + "\n\n\n");
            }
            lines = build.linesFrom(said);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
