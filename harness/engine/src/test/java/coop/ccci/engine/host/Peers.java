package coop.ccci.engine.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What stands at the other end of a connection. */
final class Peers {
    private Peers() {}

    /** Takes one connection, reads it to its end, and only then answers. */
    static String readAllThenSay(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            String heard = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            return heard;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A connection through the Host to a peer that sends these bytes, then no more. */
    static Socket sending(ServerSocket server, byte[] bytes, Host host) {
        Thread.ofVirtual().start(() -> send(server, bytes));
        return host.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
    }

    private static void send(ServerSocket server, byte[] bytes) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
