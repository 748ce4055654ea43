package coop.ccci.engine.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.exception.NotFoundException;
import coop.ccci.engine.host.Host;
import coop.ccci.model.StackName;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Swarm as Docker's API on the Host tells it. */
public final class DockerSwarm implements Swarm {
    private final Host host;

    public DockerSwarm(Host host) {
        this.host = host;
    }

    @Override
    public StackState read(StackName stack) {
        String filter = filter("label", SwarmObject.NAMESPACE_LABEL + "=" + stack);
        JsonNode services = host.dockerGet("/services?status=true&filters=" + filter);
        JsonNode tasks = host.dockerGet("/tasks?filters=" + filter);
        return new StackState(
                DockerJson.list(services, service -> DockerJson.service(stack, service)),
                DockerJson.list(tasks, DockerJson::task));
    }

    @Override
    public Optional<ContainerState> container(String id) {
        try {
            return Optional.of(
                    DockerJson.container(host.docker().inspectContainerCmd(id).exec()));
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    @Override
    public String logs(StackName stack, String service, int lines) {
        return ServiceLogs.tail(host.docker(), stack.scoped(service), lines);
    }

    @Override
    public void copyLogs(StackName stack, String service, OutputStream to) {
        ServiceLogs.copy(host.docker(), stack.scoped(service), to);
    }

    @Override
    public Optional<String> imageId(String ref) {
        try {
            return Optional.ofNullable(host.docker().inspectImageCmd(ref).exec().getId());
        } catch (NotFoundException missing) {
            return Optional.empty();
        }
    }

    @Override
    public List<SwarmObject> inventory() {
        return Stream.of(
                        objects("service", "/services", "/Spec/Name", "/Spec/Labels"),
                        objects("task", "/tasks", "/ID", "/Spec/ContainerSpec/Labels"),
                        objects("container", "/containers/json?all=true", "/Names/0", "/Labels"),
                        objects("network", "/networks", "/Name", "/Labels"),
                        DockerJson.objects("volume", host.dockerGet("/volumes").path("Volumes"), "/Name", "/Labels"),
                        objects("secret", "/secrets", "/Spec/Name", "/Spec/Labels"),
                        objects("config", "/configs", "/Spec/Name", "/Spec/Labels"))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Wakeups watch() {
        return new DockerEvents(host.docker());
    }

    private List<SwarmObject> objects(String kind, String path, String name, String labels) {
        return DockerJson.objects(kind, host.dockerGet(path), name, labels);
    }

    private static String filter(String key, String value) {
        return URLEncoder.encode("{\"" + key + "\":[\"" + value + "\"]}", StandardCharsets.UTF_8);
    }
}
