package coop.ccci.engine.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.DockerClient;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;

/**
 * A Docker Swarm manager reached over SSH. Methods may be called from several threads at once; all throw
 * {@link coop.ccci.model.HostTrouble} where the Host cannot be reached or breaks off.
 */
public interface Host extends AutoCloseable {

    /** How people write it, such as {@code ssh://root@swarm.example:22}. */
    String address();

    /** SHA-256 fingerprint of the key the Host proved, as {@code SHA256:<base64>}. */
    String fingerprint();

    /** Runs a program on the Host and waits for its end; never repeated by itself once it may have started. */
    CommandResult run(Command command);

    /** Docker's API, typed. */
    DockerClient docker();

    /** Docker's API, raw: the JSON answer to a GET of a path such as {@code /services?status=true}. */
    JsonNode dockerGet(String pathAndQuery);

    /** A TCP connection to an address as the Host sees it; reads time out after 10 seconds; the caller closes it. */
    Socket connect(InetSocketAddress address);

    /** Copies a local file or folder to an absolute path on the Host that must not exist yet. */
    void upload(Path local, String remotePath);

    @Override
    void close();
}
