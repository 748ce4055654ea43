package coop.ccci.engine.app;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.engine.app.Serving.Missing;
import coop.ccci.engine.app.Serving.Running;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.AppTrouble;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the container that runs a service's current spec; never one that is on its way out. */
public final class ServiceContainers {
    private static final Set<String> IN_FLIGHT = Set.of("updating", "rollback_started");

    private final Host host;

    public ServiceContainers(Host host) {
        this.host = host;
    }

    /** The newest running container of the service's current spec; where there is none, an {@link AppTrouble}. */
    public ServiceContainer current(String service) {
        return orTrouble(look(service));
    }

    /** The same, once no update is on its way; an {@link AppTrouble} where that is not so within the limit. */
    public ServiceContainer settled(String service, Duration limit) {
        Patience patience = Patience.of(limit);
        return orTrouble(patience.until(() -> lookSettled(service), seen -> seen instanceof Running));
    }

    private static ServiceContainer orTrouble(Serving seen) {
        return switch (seen) {
            case Running(ServiceContainer container) -> container;
            case Missing(String why) -> throw new AppTrouble(why);
        };
    }

    private Serving lookSettled(String service) {
        String state = service(service)
                .map(found -> found.path("UpdateStatus").path("State").asText())
                .orElse("");
        return IN_FLIGHT.contains(state)
                ? new Missing("service " + service + " is still being replaced: its update is " + state)
                : look(service);
    }

    private Serving look(String service) {
        Optional<JsonNode> found = service(service);
        if (found.isEmpty()) {
            return new Missing("there is no service " + service + " on " + host.address());
        }
        TaskSpec current = TaskSpec.of(found.get().path("Spec").path("TaskTemplate"));
        List<JsonNode> tasks = tasks(service);
        return tasks.stream()
                .filter(task -> task.path("Status").path("State").asText().equals("running"))
                .filter(task -> TaskSpec.of(task.path("Spec")).equals(current))
                .filter(task -> !containerOf(task).isEmpty())
                .max(comparing(task -> task.path("CreatedAt").asText()))
                .<Serving>map(task -> new Running(new ServiceContainer(service, containerOf(task))))
                .orElseGet(() -> new Missing(
                        "service " + service + " has no running container of its current spec: " + states(tasks)));
    }

    private static String states(List<JsonNode> tasks) {
        return tasks.isEmpty()
                ? "it has no tasks"
                : String.join(", ", tasks.stream().map(ServiceContainers::state).toList());
    }

    private static String state(JsonNode task) {
        JsonNode status = task.path("Status");
        String error = status.path("Err").asText();
        return "a task is " + status.path("State").asText() + (error.isEmpty() ? "" : " (" + error + ")");
    }

    private static String containerOf(JsonNode task) {
        return task.path("Status").path("ContainerStatus").path("ContainerID").asText();
    }

    private Optional<JsonNode> service(String name) {
        return listed("/services?status=true&filters=", "{\"name\":[\"" + name + "\"]}").stream()
                .filter(service -> service.path("Spec").path("Name").asText().equals(name))
                .findFirst();
    }

    private List<JsonNode> tasks(String service) {
        return listed("/tasks?filters=", "{\"service\":[\"" + service + "\"],\"desired-state\":[\"running\"]}");
    }

    private List<JsonNode> listed(String path, String filters) {
        List<JsonNode> items = new ArrayList<>();
        host.dockerGet(path + URLEncoder.encode(filters, StandardCharsets.UTF_8))
                .forEach(items::add);
        return items;
    }
}
