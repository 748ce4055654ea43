package coop.ccci.engine.docker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** Stands in for dockerd: reads the header of each request, then says what is next in its script and hangs up. */
final class ScriptedDaemon implements AutoCloseable {
    private final ServerSocket server;
    private final BlockingQueue<String> script = new LinkedBlockingQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    ScriptedDaemon() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::serve);
    }

    ScriptedDaemon answer(String answer) {
        script.add(answer);
        return this;
    }

    ScriptedDaemon hangUp() {
        return answer("");
    }

    List<String> asked() {
        return asked;
    }

    Socket connect() {
        try {
            return new Socket(server.getInetAddress(), server.getLocalPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void serve() {
        try {
            while (true) {
                serveOne();
            }
        } catch (IOException | InterruptedException closed) {
            // The test is over.
        }
    }

    private void serveOne() throws IOException, InterruptedException {
        try (Socket socket = server.accept()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            asked.add(in.readLine());
            while (!"".equals(in.readLine())) {}
            socket.getOutputStream().write(script.take().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
