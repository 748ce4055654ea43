package coop.ccci.engine.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.dockerjava.api.command.HealthState;
import com.github.dockerjava.api.command.HealthStateLog;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ContainerConfig;
import coop.ccci.model.StackName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Docker's JSON as our facts; fields that Docker leaves out read as empty. */
final class DockerJson {
    private DockerJson() {}

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }

    static ServiceState service(StackName stack, JsonNode json) {
        JsonNode spec = json.path("Spec");
        return new ServiceState(
                stack.keyOf(spec.path("Name").asText()),
                json.path("ID").asText(),
                withoutDigest(spec.at("/TaskTemplate/ContainerSpec/Image").asText()),
                labels(spec.path("Labels")),
                desired(json),
                taskSpec(spec.path("TaskTemplate")),
                update(json.path("UpdateStatus")));
    }

    static TaskState task(JsonNode json) {
        JsonNode status = json.path("Status");
        JsonNode container = status.path("ContainerStatus");
        return new TaskState(
                json.path("ID").asText(),
                json.path("ServiceID").asText(),
                status.path("State").asText(),
                json.path("DesiredState").asText(),
                status.path("Message").asText(),
                status.path("Err").asText(),
                Optional.of(container.path("ExitCode")).filter(JsonNode::isInt).map(JsonNode::asInt),
                Optional.of(container.path("ContainerID").asText()).filter(id -> !id.isEmpty()),
                taskSpec(json.path("Spec")));
    }

    static ContainerState container(InspectContainerResponse json) {
        ContainerConfig config = json.getConfig();
        return new ContainerState(
                json.getId(),
                String.valueOf(json.getImageId()),
                health(json),
                complaint(json),
                Stream.concat(words(config.getEntrypoint()), words(config.getCmd()))
                        .toList(),
                words(config.getEnv()).toList(),
                config.getLabels() == null ? Map.of() : Map.copyOf(config.getLabels()));
    }

    static List<SwarmObject> objects(String kind, JsonNode array, String name, String labels) {
        return list(
                array,
                json -> new SwarmObject(
                        kind,
                        Stream.of("ID", "Id", "Name")
                                .map(json::path)
                                .map(JsonNode::asText)
                                .filter(id -> !id.isEmpty())
                                .findFirst()
                                .orElse(""),
                        json.at(name).asText(),
                        labels(json.at(labels))));
    }

    static Map<String, String> labels(JsonNode object) {
        Map<String, String> labels = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> labels.put(entry.getKey(), entry.getValue().asText()));
        return labels;
    }

    // Swarm writes a service's default runtime out and leaves it away in the tasks made from it.
    private static JsonNode taskSpec(JsonNode json) {
        if (json instanceof ObjectNode object) {
            ObjectNode copy = object.deepCopy();
            copy.remove("Runtime");
            return copy;
        }
        return json;
    }

    private static int desired(JsonNode service) {
        JsonNode replicas = service.at("/Spec/Mode/Replicated/Replicas");
        return replicas.isInt()
                ? replicas.asInt()
                : service.at("/ServiceStatus/DesiredTasks").asInt();
    }

    private static UpdateState update(JsonNode json) {
        String state = json.path("State").asText();
        if (state.isEmpty()) {
            return UpdateState.NONE;
        }
        Optional<String> started = Optional.of(json.path("StartedAt").asText()).filter(text -> !text.isEmpty());
        return new UpdateState(state, started, json.path("Message").asText());
    }

    private static String complaint(InspectContainerResponse json) {
        HealthState health = json.getState().getHealth();
        List<HealthStateLog> log = health == null || health.getLog() == null ? List.of() : health.getLog();
        return log.stream()
                .filter(look -> look.getExitCodeLong() != null && look.getExitCodeLong() != 0)
                .reduce((earlier, later) -> later)
                .map(look -> "exit code " + look.getExitCodeLong() + ", "
                        + String.valueOf(look.getOutput()).strip())
                .orElse("");
    }

    private static String health(InspectContainerResponse json) {
        HealthState health = json.getState().getHealth();
        return health == null || health.getStatus() == null ? "none" : health.getStatus();
    }

    private static String withoutDigest(String image) {
        int at = image.indexOf('@');
        return at < 0 ? image : image.substring(0, at);
    }

    private static Stream<String> words(String @Nullable [] array) {
        return array == null ? Stream.of() : new ArrayList<>(Arrays.asList(array)).stream();
    }
}
