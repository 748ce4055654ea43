package coop.ccci.engine.app;

import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.AppTrouble;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The way into a container whose networks are all internal, so that the Host has no route to it: a program on the Host
 * enters the container's network and passes bytes for one caller. Made of what every Debian has: perl and nsenter.
 */
record Relay(Host host) {
    private static final String LISTENING = "listening ";
    private static final String REFUSED = "refused ";

    Socket open(ServiceContainer container, int port) {
        String token = token();
        String said = start(ContainerNetwork.of(host, container), port, token);
        if (said.startsWith(REFUSED)) {
            throw new AppTrouble(
                    "connecting to " + container.service() + ":" + port + ": " + said.substring(REFUSED.length()));
        }
        if (!said.startsWith(LISTENING)) {
            throw new HostTrouble(
                    "entering the network of container " + container.abbreviated() + ": the relay said \"" + said
                            + "\"",
                    "check that perl and nsenter work on the host, as root");
        }
        int listening = Integer.parseInt(said.substring(LISTENING.length()));
        return greeted(host.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), listening)), token);
    }

    private String start(ContainerNetwork network, int port, String token) {
        String script = script();
        return host.run(Command.of(
                        "perl",
                        "-e",
                        script,
                        "--",
                        "listen",
                        network.sandboxKey(),
                        network.address(),
                        String.valueOf(port),
                        token,
                        script))
                .orTrouble()
                .strip();
    }

    private static Socket greeted(Socket socket, String token) {
        try {
            socket.getOutputStream().write(token.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return socket;
        } catch (IOException broken) {
            throw new HostTrouble("entering a container's network: " + broken.getMessage(), "run again", broken);
        }
    }

    private static String token() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String script() {
        try (InputStream resource = Relay.class.getResourceAsStream("relay.pl")) {
            if (resource == null) {
                throw new IllegalStateException("relay.pl is not in the program");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
