package coop.ccci.engine.app;

import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.AppTrouble;

/** A container's network namespace, by its file on the Host, and the container's address on one of its networks. */
record ContainerNetwork(String sandboxKey, String address) {

    static ContainerNetwork of(Host host, ServiceContainer container) {
        JsonNode settings =
                host.dockerGet("/containers/" + container.id() + "/json").path("NetworkSettings");
        String address = settings.path("Networks")
                .valueStream()
                .map(network -> network.path("IPAddress").asText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AppTrouble(
                        "container " + container.abbreviated() + " of " + container.service() + " is in no network"));
        return new ContainerNetwork(settings.path("SandboxKey").asText(), address);
    }
}
