package coop.ccci.engine.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Finds the address at which a Host itself reaches a container of an overlay network. */
public final class ContainerAddresses {
    private final Host host;

    public ContainerAddresses(Host host) {
        this.host = host;
    }

    /** The address on the Host's gateway bridge; none where the container is only in internal networks, or has ended. */
    public Optional<InetAddress> of(String containerId) {
        String sandbox = host.dockerGet("/containers/" + containerId + "/json")
                .at("/NetworkSettings/SandboxKey")
                .asText();
        String name = "gateway_" + sandbox.substring(sandbox.lastIndexOf('/') + 1);
        return host.dockerGet("/networks/docker_gwbridge")
                .path("Containers")
                .valueStream()
                .filter(endpoint -> name.equals(endpoint.path("Name").asText()))
                .map(ContainerAddresses::address)
                .findFirst();
    }

    private static InetAddress address(JsonNode endpoint) {
        String withPrefix = endpoint.path("IPv4Address").asText();
        try {
            return InetAddress.getByName(withPrefix.substring(0, withPrefix.indexOf('/')));
        } catch (UnknownHostException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
