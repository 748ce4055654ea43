package coop.ccci.tests.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** A connection that is kept: costs the machine, whose processors the server needs, as little as can be. */
record Connection(Socket socket, InputStream answers) implements AutoCloseable {
    private static final int PATIENCE_MS = 10_000;

    static Connection to(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        return new Connection(socket, new BufferedInputStream(socket.getInputStream()));
    }

    /** Waits until it was taken; anything else is a failure. */
    void deliver(byte[] body, byte[] signature) throws IOException {
        byte[] head = head(body.length, HexFormat.of().formatHex(signature));
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        socket.getOutputStream().write(whole);
        String status = line();
        if (!status.contains(" 202 ")) {
            throw new IOException("a delivery was answered with " + status);
        }
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip())
                    : length;
        }
        answers.skipNBytes(length);
    }

    private static byte[] head(int length, String signature) {
        return ("POST /hook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + length
                        + "\r\nX-Gitea-Delivery: 1\r\nX-Gitea-Event: issue_comment\r\n"
                        + "X-Gitea-Event-Type: pull_request_comment\r\nX-Gitea-Signature: " + signature + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = answers.read(); each != '\n'; each = answers.read()) {
            if (each < 0) {
                throw new IOException("the server closed the connection");
            }
            line.append((char) each);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
