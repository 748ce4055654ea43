package coop.ccci.engine.app;

import static org.awaitility.Awaitility.await;

import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.model.StackName;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A small stack on the lab's Host: deployed, replaced, and removed with its volumes. */
public record LabStack(Host host, StackName name) implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    public static LabStack deploy(Host host, String name, String compose) {
        LabStack stack = new LabStack(host, new StackName(name));
        stack.close();
        stack.deploy(compose);
        return stack;
    }

    /** Deploys and waits until every service has a container of its current spec. */
    public void deploy(String compose) {
        byte[] bytes = compose.replace(
                        "SERVE",
                        LabHost.resource("serve.pl")
                                .replace("$", "$$")
                                .indent(8)
                                .strip())
                .replace("IMAGE", LabHost.IMAGE)
                .getBytes(StandardCharsets.UTF_8);
        host.run(Command.of("docker", "stack", "deploy", "-c", "-", "--resolve-image", "never", name.value())
                        .reading(() -> new ByteArrayInputStream(bytes)))
                .orTrouble();
        services().forEach(service -> new ServiceContainers(host).settled(service, LIMIT));
    }

    public ServiceContainer container(String service) {
        return new ServiceContainers(host).current(name.scoped(service));
    }

    /** Starts to replace a service's container, and does not wait for it. */
    public void replace(String service) {
        host.run(Command.of("docker", "service", "update", "--force", "--detach", name.scoped(service)))
                .orTrouble();
    }

    /** What a shell line in a service's container says; it must end with 0. */
    public String sh(String service, String line) {
        return new ContainerExec(host)
                .run(container(service), new ContainerCommand(List.of("sh", "-ec", line), "", LIMIT))
                .stdout()
                .strip();
    }

    @Override
    public void close() {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).until(this::isRemoved);
        await().atMost(LIMIT).until(this::volumesGone);
    }

    /** Docker removes no network that a task still holds, says so in passing, and does not try again by itself. */
    private boolean isRemoved() {
        host.run(Command.of("docker", "stack", "rm", name.value()));
        return count("container ls -a") + count("network ls") == 0;
    }

    private boolean volumesGone() {
        List<String> volumes = listed("volume ls");
        volumes.forEach(volume -> host.run(Command.of("docker", "volume", "rm", volume)));
        return volumes.isEmpty();
    }

    private int count(String kind) {
        return listed(kind).size();
    }

    private List<String> services() {
        return host.run(Command.of("docker", "stack", "services", "--format", "{{.Name}}", name.value()))
                .orTrouble()
                .lines()
                .toList();
    }

    private List<String> listed(String kind) {
        String line = "docker " + kind + " -q --filter label=com.docker.stack.namespace=" + name;
        return host.run(Command.of("sh", "-c", line)).orTrouble().lines().toList();
    }
}
