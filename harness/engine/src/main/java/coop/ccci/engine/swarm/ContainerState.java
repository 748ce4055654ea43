package coop.ccci.engine.swarm;

import java.util.List;
import java.util.Map;

/**
 * One container: the image id it runs, Docker's health word ({@code none} where it has no check), what its health check
 * printed when it last failed (empty where it did not), what it was started with.
 */
public record ContainerState(
        String id,
        String imageId,
        String health,
        String complaint,
        List<String> command,
        List<String> environment,
        Map<String, String> labels) {

    /** Whether its health check, if it has one, is passing. */
    public boolean isHealthy() {
        return health.equals("healthy") || health.equals("none");
    }
}
