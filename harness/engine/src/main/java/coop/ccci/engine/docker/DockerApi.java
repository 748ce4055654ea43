package coop.ccci.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Docker's API on one Host, typed and raw, in a version that the daemon there speaks. */
public final class DockerApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String where;
    private final DockerHttpClient transport;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<ApiVersion> version = Optional.empty();
    private Optional<DockerClient> client = Optional.empty();

    /** Nothing is asked before the first call. */
    public DockerApi(String where, Dialer dialer) {
        this.where = where;
        this.transport = new SocketDockerHttpClient(where, dialer);
    }

    /** The typed client; always the same one. */
    public DockerClient client() {
        lock.lock();
        try {
            if (client.isEmpty()) {
                client = Optional.of(DockerClientImpl.getInstance(config(version()), transport));
            }
            return client.get();
        } finally {
            lock.unlock();
        }
    }

    /** The JSON answer to a GET; anything but 2xx is trouble, with Docker's words. */
    public JsonNode get(String pathAndQuery) {
        return ask("/v" + version() + pathAndQuery);
    }

    private ApiVersion version() {
        lock.lock();
        try {
            if (version.isEmpty()) {
                version = Optional.of(ApiVersion.agreed(ask("/version")));
            }
            return version.get();
        } finally {
            lock.unlock();
        }
    }

    private static DefaultDockerClientConfig config(ApiVersion version) {
        // Built bare: the default builder reads the environment and the home of whoever runs the harness.
        return new DefaultDockerClientConfig.Builder()
                .withDockerHost("unix:///var/run/docker.sock")
                .withApiVersion(version.toString())
                .build();
    }

    private JsonNode ask(String path) {
        Request request =
                Request.builder().method(Request.Method.GET).path(path).build();
        try (Response response = transport.execute(request)) {
            JsonNode answer = JSON.readTree(response.getBody());
            if (response.getStatusCode() >= 300) {
                throw refused(
                        path,
                        response.getStatusCode() + " " + answer.path("message").asText());
            }
            return answer;
        } catch (IOException broken) {
            throw refused(path, String.valueOf(broken.getMessage()));
        }
    }

    private HostTrouble refused(String path, String why) {
        return new HostTrouble(
                "asking Docker on " + where + " for " + path + ": " + why, "see dockerd's log on the host");
    }
}
