package coop.ccci.engine.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

    /** A connection through the Host to a server that gives this answer to one HTTP request. */
    static Socket answering(ServerSocket server, String answer, Host host) {
        Thread.ofVirtual().start(() -> answer(server, answer));
        return host.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
    }

    private static void answer(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            while (!"".equals(request.readLine())) {}
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
