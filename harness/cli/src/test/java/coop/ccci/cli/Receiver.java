package coop.ccci.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes in runs as a bot does: once each, and says what it has; told to, it answers something else first. */
final class Receiver implements AutoCloseable {
    static final String TOKEN = "let-me-in";

    /** Takes the run in, and breaks off before it says so. */
    static final int LOST = 0;

    private final HttpServer server;
    private final Deque<Integer> next = new ArrayDeque<>();
    private final Map<String, Map<String, String>> runs = new TreeMap<>();
    final List<String> asked = new ArrayList<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next requests are answered so. */
    Receiver answers(int... codes) {
        for (int code : codes) {
            next.add(code);
        }
        return this;
    }

    /** The files of a run, by their paths. */
    synchronized Map<String, String> files(String run) {
        return runs.getOrDefault(run, Map.of());
    }

    synchronized void has(String run, Map<String, String> files) {
        runs.put(run, files);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            int told = next.isEmpty() ? -1 : next.remove();
            if (told > 0) {
                say(exchange, told, "no luck");
            } else if (!known) {
                say(exchange, 401, "who are you?");
            } else if (exchange.getRequestMethod().equals("PUT")) {
                int code = take(path.replaceFirst("^/runs/", ""), body);
                if (told != LOST) {
                    say(exchange, code, "");
                }
            } else {
                give(exchange, path.split("/", -1));
            }
        }
    }

    private int take(String run, byte[] zip) throws IOException {
        return runs.putIfAbsent(run, unpacked(zip)) == null ? 201 : 409;
    }

    private void give(HttpExchange exchange, String[] path) throws IOException {
        String file = files(path[2]).get(path[3]);
        say(exchange, file == null ? 404 : 200, file == null ? "" : file);
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void say(HttpExchange exchange, int code, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
