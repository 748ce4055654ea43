package coop.ccci.tests.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The JDK's server with nothing behind it: checks a delivery's signature, and says yes. What the bot is compared with. */
public final class BareServer {
    private BareServer() {}

    /** Takes the secret; says its port, and ends with its standard input. */
    public static void main(String... words) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Signature signature = new Signature(words[0]);
        server.createContext("/", exchange -> answer(exchange, signature));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        System.out.println(server.getAddress().getPort());
        System.in.transferTo(System.out);
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, Signature signature) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Gitea-Signature"))
                    .orElse("");
            boolean isRight = MessageDigest.isEqual(
                    HexFormat.of().formatHex(signature.of(body)).getBytes(StandardCharsets.US_ASCII),
                    given.getBytes(StandardCharsets.US_ASCII));
            byte[] reply = "taken".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(isRight ? 202 : 401, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }
}
