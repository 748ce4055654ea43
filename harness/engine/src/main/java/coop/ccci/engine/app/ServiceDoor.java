package coop.ccci.engine.app;

import coop.ccci.engine.host.ContainerAddresses;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.AppTrouble;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** Opens TCP connections to a container's ports, through the Host. */
record ServiceDoor(Host host) {

    /** A connection; an {@link AppTrouble} where the container does not take it. */
    Socket open(ServiceContainer container, int port) {
        Optional<InetAddress> onGateway = new ContainerAddresses(host).of(container.id());
        return onGateway
                .map(address -> dial(container, new InetSocketAddress(address, port)))
                .orElseGet(() -> new Relay(host).open(container, port));
    }

    private Socket dial(ServiceContainer container, InetSocketAddress address) {
        try {
            return host.connect(address);
        } catch (UncheckedIOException refused) {
            throw new AppTrouble(
                    "connecting to " + container.service() + ":" + address.getPort() + ": " + refused.getMessage(),
                    refused);
        }
    }
}
