package coop.ccci.engine.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One task as Swarm has it now; states are Swarm's words, {@code spec} the raw JSON it was made from. */
public record TaskState(
        String id,
        String serviceId,
        String state,
        String desiredState,
        String message,
        String error,
        Optional<Integer> exitCode,
        Optional<String> container,
        JsonNode spec) {

    /** Whether its process runs, whatever Swarm wants of it. */
    public boolean isRunning() {
        return state.equals("running");
    }

    /** Whether it ended by itself, with an error ({@code failed}) or without ({@code complete}). */
    public boolean hasEnded() {
        return state.equals("failed") || state.equals("complete");
    }

    /** Whether the node refused it before it ran. */
    public boolean isRejected() {
        return state.equals("rejected");
    }

    /** Whether it is of the service's present spec. */
    public boolean isOf(ServiceState service) {
        return serviceId.equals(service.id()) && spec.equals(service.template());
    }

    /** Why it ended, in Swarm's words. */
    public String why() {
        String cause = error.isBlank() ? message : error;
        return exitCode.filter(code -> !cause.contains(String.valueOf(code)))
                .map(code -> cause + ", exit code " + code)
                .orElse(cause);
    }
}
