package coop.ccci.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** An answer of Docker's that is read while it arrives; closing it closes its connection. */
final class SocketResponse implements DockerHttpClient.Response {
    private final Socket socket;
    private final ClassicHttpResponse response;
    private final InputStream body;

    SocketResponse(Socket socket, ClassicHttpResponse response) throws IOException {
        this.socket = socket;
        this.response = response;
        HttpEntity entity = response.getEntity();
        this.body = entity == null ? InputStream.nullInputStream() : new Answer(entity.getContent());
    }

    @Override
    public int getStatusCode() {
        // Docker switches protocols on request; docker-java takes only 2xx for a success.
        return response.getCode() == 101 ? 200 : response.getCode();
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return Arrays.stream(response.getHeaders())
                .collect(Collectors.groupingBy(
                        header -> header.getName(),
                        Collectors.mapping(header -> String.valueOf(header.getValue()), Collectors.toList())));
    }

    @Override
    public InputStream getBody() {
        return body;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
