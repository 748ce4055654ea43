package coop.ccci.bot.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A client that sends what it likes, as slowly as it likes, and changes nothing of an address. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MS = 20_000;

    private final Socket socket = new Socket();

    RawClient(InetSocketAddress server) throws IOException {
        socket.connect(server, PATIENCE_MS);
        socket.setSoTimeout(PATIENCE_MS);
        socket.setTcpNoDelay(true);
    }

    static Answer get(InetSocketAddress server, String path) throws IOException {
        return call(server, "GET", path, Map.of(), new byte[0]);
    }

    static Answer call(InetSocketAddress server, String method, String path, Map<String, String> headers, byte[] body)
            throws IOException {
        try (RawClient client = new RawClient(server)) {
            String length = body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n";
            client.send(method + " " + path + " HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n" + lines(headers)
                    + length + "\r\n");
            client.send(body);
            return client.answer();
        }
    }

    static String lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What the server no longer wants to have is not sent. */
    RawClient send(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException closed) {
            // The answer may be there all the same.
        }
        return this;
    }

    /** The answer, and that the connection ends after it. */
    Answer answer() throws IOException {
        return Answer.of(rest());
    }

    /** Everything up to the connection's end. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] piece = new byte[8192];
        try {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                all.write(piece, 0, read);
            }
        } catch (SocketException reset) {
            // What came before counts.
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** So many bytes. */
    String read(int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
