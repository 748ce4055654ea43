package coop.ccci.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.net.Socket;

/** docker-java's transport over connections that somebody else opens, one for each request. */
final class SocketDockerHttpClient implements DockerHttpClient {
    private static final int ANSWER_MILLIS = 300_000;

    private final String where;
    private final Dialer dialer;

    SocketDockerHttpClient(String where, Dialer dialer) {
        this.where = where;
        this.dialer = dialer;
    }

    @Override
    public Response execute(Request request) {
        try {
            return once(request);
        } catch (IOException lost) {
            if (!request.method().equals("GET")) {
                throw new HostTrouble(
                        "the connection was lost while asking Docker on " + where + " for " + shown(request)
                                + "; it may or may not have been carried out: " + lost.getMessage(),
                        "see on the host what became of it, then start again",
                        lost);
            }
        }
        return again(request);
    }

    private Response again(Request request) {
        try {
            return once(request);
        } catch (IOException lost) {
            throw new HostTrouble(
                    "asking Docker on " + where + " for " + shown(request) + ": " + lost.getMessage(),
                    "see that dockerd and sshd are well on the host",
                    lost);
        }
    }

    @SuppressWarnings("resource") // the answer owns the socket
    private Response once(Request request) throws IOException {
        Socket socket = dialer.dial();
        // Only what changes nothing has a time limit: a build or a wait may take as long as it likes.
        socket.setSoTimeout(request.method().equals("GET") ? ANSWER_MILLIS : 0);
        return DockerExchange.over(socket, request);
    }

    private static String shown(Request request) {
        return request.method() + " " + request.path();
    }

    @Override
    public void close() {
        // Every connection belongs to its answer.
    }
}
