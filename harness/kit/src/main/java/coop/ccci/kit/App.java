package coop.ccci.kit;

import java.net.Socket;
import java.util.Map;

/**
 * One live stack as a probe or a functional test sees it. Every method throws {@link AppTrouble} when the app did not do
 * as asked, which fails the test; trouble of the Host's is thrown as {@link coop.ccci.model.HostTrouble}.
 */
public interface App {

    /** The domain the stack was deployed for. */
    String domain();

    /** The environment the stack was deployed with; holds no secret. */
    Map<String, String> environment();

    /** A generated secret by its short name, such as {@code secret_key}; unknown names are an {@link IllegalArgumentException}. */
    Secret secret(String name);

    /** A new value that the run knows as a secret from now on, and masks and looks for as such: for passwords of test accounts. */
    Secret newSecret(String name);

    /** Runs a command in the service's running container and waits for its end. */
    ExecResult exec(Exec exec);

    /** One HTTP request to a service, redirects not followed. */
    HttpReply http(HttpCall call);

    /** A TCP connection to a port of a service, through the Host; the caller closes it. Reads time out after 10 seconds. */
    Socket connect(String service, int port);

    /** The last 200 lines of the service's logs. */
    String logs(String service);
}
