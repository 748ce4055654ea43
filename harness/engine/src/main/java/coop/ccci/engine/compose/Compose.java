package coop.ccci.engine.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stack that the compose files describe, merged in order and interpolated; keys are the compose file's own. */
public record Compose(
        String version,
        Map<String, Service> services,
        Map<String, Volume> volumes,
        Map<String, Config> configs,
        Map<String, SecretRef> secrets,
        Map<String, Network> networks) {

    /** One service; {@code labels} are those under {@code deploy}. */
    public record Service(
            String name,
            Optional<String> image,
            Map<String, String> labels,
            List<Mount> mounts,
            List<String> configs,
            List<String> secrets,
            List<String> networks,
            Optional<Object> healthcheck,
            Map<String, Object> raw) {}

    /** A mount of a named volume: its compose key, and the path in the container. */
    public record Mount(String volume, String target, Access access) {}

    /** Whether a container may write to a mount. */
    public enum Access {
        READ_WRITE,
        READ_ONLY
    }

    /** A top-level volume; {@code external} ones are not the stack's own. */
    public record Volume(String key, boolean external) {}

    /** A top-level config: its file relative to the recipe's tree and its name on the Swarm. */
    public record Config(String key, Optional<String> file, Optional<String> name, boolean external) {}

    /** A top-level secret and its name on the Swarm. */
    public record SecretRef(String key, Optional<String> name, boolean external) {}

    /** A top-level network and its name on the Swarm. */
    public record Network(String key, Optional<String> name, boolean external) {}
}
