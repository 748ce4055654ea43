package coop.ccci.engine.backup;

import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.engine.host.Host;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The service that is the Host's own backup-bot-two: its name on the Swarm and its image. */
record BotService(String name, String image) {
    private static final String LABEL = "coop-cloud.backupbot.enabled";

    /** The one whose label says so; {@code "false"} means false. */
    static Optional<BotService> on(Host host) {
        String filters = URLEncoder.encode("{\"label\":[\"" + LABEL + "\"]}", StandardCharsets.UTF_8);
        return host.dockerGet("/services?filters=" + filters)
                .valueStream()
                .map(service -> service.path("Spec"))
                .filter(spec -> !spec.path("Labels").path(LABEL).asText().equalsIgnoreCase("false"))
                .map(BotService::of)
                .findFirst();
    }

    /** The image's tag, by which its version is known. */
    String version() {
        String reference = image.split("@", 2)[0];
        int colon = reference.lastIndexOf(':');
        return colon > reference.lastIndexOf('/') ? reference.substring(colon + 1) : reference;
    }

    private static BotService of(JsonNode spec) {
        return new BotService(
                spec.path("Name").asText(),
                spec.path("TaskTemplate").path("ContainerSpec").path("Image").asText());
    }
}
