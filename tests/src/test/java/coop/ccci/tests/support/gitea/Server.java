package coop.ccci.tests.support.gitea;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An HTTP server on the loopback address; each request has a thread, so one that is made to wait holds up no other. */
final class Server implements AutoCloseable {
    private static final int WAITING = 1024;
    private static final long NO_BODY = -1;

    static {
        // Without it each answer waits 40 ms for the other side's acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Server(HttpServer http) {
        this.http = http;
        http.setExecutor(threads);
    }

    /** Binds a port; nothing is answered before {@link #serve}. */
    static Server bind(int port) {
        try {
            return new Server(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    void serve(Function<Call, Sent> service) {
        http.createContext("/", exchange -> {
            try (exchange) {
                send(exchange, service.apply(call(exchange)));
            }
        });
        http.start();
    }

    private static Call call(HttpExchange exchange) throws IOException {
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                text(exchange));
    }

    static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void send(HttpExchange exchange, Sent sent) throws IOException {
        if (!pause(sent.before()) || sent.part() == Sent.Part.NOTHING) {
            return;
        }
        byte[] body = Words.bytes(sent.answer().body());
        sent.answer().headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(sent.answer().status(), body.length == 0 ? NO_BODY : body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, sent.part() == Sent.Part.HALF ? body.length / 2 : body.length);
        out.flush();
        pause(sent.after());
    }

    /** Waits for that long; false where the server was closed meanwhile. */
    private boolean pause(Duration time) {
        try {
            return !closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
