package coop.ccci.engine.swarm;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.LogSwarmObjectCmd;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import coop.ccci.model.HostTrouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The logs of a service, both streams together in the order Docker gives them. */
final class ServiceLogs {
    private static final int LIMIT_SECONDS = 60;

    private ServiceLogs() {}

    static String tail(DockerClient docker, String service, int lines) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        copy(command(docker, service).withTail(lines), service, text);
        return text.toString(StandardCharsets.UTF_8);
    }

    static void copy(DockerClient docker, String service, OutputStream to) {
        copy(command(docker, service), service, to);
    }

    private static LogSwarmObjectCmd command(DockerClient docker, String service) {
        return docker.logServiceCmd(service).withStdout(true).withStderr(true);
    }

    private static void copy(LogSwarmObjectCmd command, String service, OutputStream to) {
        try (Frames frames = new Frames(to)) {
            if (!command.exec(frames).awaitCompletion(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw trouble(service, "they did not end within " + LIMIT_SECONDS + " s");
            }
        } catch (NotFoundException gone) {
            // A service that was never made, or is removed already, has no logs to give.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException broken) {
            throw trouble(service, String.valueOf(broken.getMessage()));
        }
    }

    private static HostTrouble trouble(String service, String why) {
        return new HostTrouble(
                "reading the logs of service " + service + ": " + why, "look at `docker service logs " + service + "`");
    }

    private static final class Frames extends ResultCallback.Adapter<Frame> {
        private final OutputStream to;

        Frames(OutputStream to) {
            this.to = to;
        }

        @Override
        public void onNext(Frame frame) {
            try {
                to.write(frame.getPayload());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
