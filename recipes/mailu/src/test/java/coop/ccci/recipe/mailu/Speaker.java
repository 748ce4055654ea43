package coop.ccci.recipe.mailu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A server for one connection: greets, then gives its replies one per line it reads. */
final class Speaker implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    private Speaker() throws IOException {}

    static Speaker saying(String greeting, String... replies) throws IOException {
        Speaker speaker = new Speaker();
        Thread.ofVirtual().start(() -> speaker.speak(greeting, List.of(replies)));
        return speaker;
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private void speak(String greeting, List<String> replies) {
        try (Socket client = server.accept()) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, greeting);
            for (String reply : replies) {
                String tag = String.valueOf(lines.readLine()).split(" ", -1)[0];
                say(client, reply.replace("TAG", tag));
            }
        } catch (IOException gone) {
            // The test has what it asked for, or fails by itself.
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
