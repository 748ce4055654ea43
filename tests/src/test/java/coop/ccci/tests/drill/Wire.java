package coop.ccci.tests.drill;

import coop.ccci.engine.host.SshAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A TCP connection to an sshd that the test can cut. */
final class Wire implements AutoCloseable {
    private final SshAddress target;
    private final ServerSocket server;
    private volatile boolean gone;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();

    private Wire(SshAddress target, ServerSocket server) {
        this.target = target;
        this.server = server;
    }

    static Wire to(SshAddress target) throws IOException {
        Wire wire = new Wire(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(wire::accept);
        return wire;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Breaks all connections; new ones can be made. */
    void cut() {
        ends.forEach(Wire::end);
        ends.clear();
    }

    /** Breaks all connections, and none can be made any more. */
    void cutForGood() {
        gone = true;
        end(server);
        cut();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                if (gone) {
                    // A socket that is being closed may still take in whoever was quick.
                    end(near);
                    return;
                }
                Socket far = new Socket(target.host(), target.port());
                ends.addAll(List.of(near, far));
                Thread.ofVirtual().start(() -> copy(near, far));
                Thread.ofVirtual().start(() -> copy(far, near));
            } catch (IOException closed) {
                end(server);
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            end(from);
        } finally {
            end(to);
        }
    }

    private static void end(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception closed) {
            throw new IllegalStateException(closed);
        }
    }

    @Override
    public void close() {
        cutForGood();
    }
}
