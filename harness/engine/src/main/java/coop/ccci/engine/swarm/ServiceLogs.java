package coop.ccci.engine.swarm;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The logs of a service, both streams together in the order Docker gives them. */
final class ServiceLogs {
    private static final int ALL = -1;

    private ServiceLogs() {}

    static String tail(DockerClient docker, String service, int lines) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ResultCallback.Adapter<Frame> frames = new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Frame frame) {
                text.writeBytes(frame.getPayload());
            }
        }) {
            var command = docker.logServiceCmd(service).withStdout(true).withStderr(true);
            if (lines != ALL) {
                command.withTail(lines);
            }
            command.exec(frames).awaitCompletion(20, TimeUnit.SECONDS);
        } catch (NotFoundException gone) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.io.IOException broken) {
            return text.toString(StandardCharsets.UTF_8) + "\n(logs broke off: " + broken.getMessage() + ")";
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
