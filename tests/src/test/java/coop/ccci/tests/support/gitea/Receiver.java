package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What webhooks call; it answers with one status, or not at all as long as it lives. */
final class Receiver implements AutoCloseable {
    /** Stands for no answer. */
    static final int SILENCE = 0;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Received> all = new CopyOnWriteArrayList<>();
    private final int status;

    /** A call that came. */
    record Received(Headers headers, String body) {
        JsonNode json() throws IOException {
            return Json.read(body);
        }

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    private Receiver(HttpServer http, int status) {
        this.http = http;
        this.status = status;
        http.setExecutor(threads);
        http.createContext("/hook", this::take);
        http.start();
    }

    static Receiver answering(int status) throws IOException {
        return new Receiver(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024), status);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/hook");
    }

    List<Received> all() {
        return List.copyOf(all);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            all.add(new Received(exchange.getRequestHeaders(), Server.text(exchange)));
            if (status == SILENCE) {
                closed.await();
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
