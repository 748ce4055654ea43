package coop.ccci.engine.app;

import coop.ccci.engine.host.Host;
import coop.ccci.engine.host.HttpOverSocket;
import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Exec;
import coop.ccci.kit.ExecResult;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.Secret;
import coop.ccci.model.StackName;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;

/** One stack on a Host, as probes and functional tests see it. */
public final class LiveApp implements App {
    private final StackName stack;
    private final String domain;
    private final Map<String, String> environment;
    private final AppSecrets secrets;
    private final ServiceContainers containers;
    private final AppExec execs;
    private final ServiceDoor door;
    private final ServiceLogs logs;

    /** {@code secrets} are the stack's own; {@code redaction} knows those of the whole run. */
    public LiveApp(
            Host host,
            StackName stack,
            String domain,
            Map<String, String> environment,
            AppSecrets secrets,
            Redaction redaction) {
        this.stack = stack;
        this.domain = domain;
        this.environment = Map.copyOf(environment);
        this.secrets = secrets;
        this.containers = new ServiceContainers(host);
        this.execs = new AppExec(new ContainerExec(host), redaction);
        this.door = new ServiceDoor(host);
        this.logs = new ServiceLogs(host);
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public Secret secret(String name) {
        return secrets.named(name);
    }

    @Override
    public Secret newSecret(String name) {
        return secrets.fresh(name);
    }

    @Override
    public ExecResult exec(Exec exec) {
        return execs.run(containerOf(exec.service()), exec);
    }

    @Override
    public HttpReply http(HttpCall call) {
        try (Socket socket = connect(call.service(), call.port())) {
            return HttpOverSocket.exchange(socket, call, domain);
        } catch (IOException broken) {
            throw new AppTrouble(
                    call.method() + " " + call.path() + " of " + call.service() + ":" + call.port() + ": "
                            + broken.getMessage(),
                    broken);
        }
    }

    @Override
    public Socket connect(String service, int port) {
        return door.open(containerOf(service), port);
    }

    @Override
    public String logs(String service) {
        return logs.of(stack.scoped(service));
    }

    private ServiceContainer containerOf(String service) {
        return containers.current(stack.scoped(service));
    }
}
