package coop.ccci.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One request and its answer on a connection of their own. */
final class DockerExchange {
    private final Socket socket;
    private final Request request;
    private final DefaultBHttpClientConnection http = new DefaultBHttpClientConnection(Http1Config.DEFAULT);

    private DockerExchange(Socket socket, Request request) throws IOException {
        this.socket = socket;
        this.request = request;
        http.bind(socket);
    }

    /** The answer, once its header is here; it owns the socket, which is closed if there is none. */
    static Response over(Socket socket, Request request) throws IOException {
        try {
            return new DockerExchange(socket, request).answer();
        } catch (HttpException malformed) {
            socket.close();
            throw (IOException) new ProtocolException(malformed.getMessage()).initCause(malformed);
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    private Response answer() throws IOException, HttpException {
        send();
        ClassicHttpResponse response = http.receiveResponseHeader();
        while (response.getCode() < 200 && response.getCode() != 101) {
            response = http.receiveResponseHeader();
        }
        if (response.getCode() != 204 && response.getCode() != 304) {
            http.receiveResponseEntity(response);
        }
        socket.setSoTimeout(0);
        if (response.getCode() < 300) {
            feed(request.hijackedInput());
        }
        return new SocketResponse(socket, response);
    }

    private void send() throws IOException, HttpException {
        BasicClassicHttpRequest message = message();
        http.sendRequestHeader(message);
        try {
            http.sendRequestEntity(message);
            http.flush();
        } catch (IOException broken) {
            // Docker may have refused before it read all; then its answer is worth more than the broken pipe.
            if (!http.isDataAvailable(Timeout.ofSeconds(1))) {
                throw broken;
            }
        }
    }

    private BasicClassicHttpRequest message() {
        BasicClassicHttpRequest message = new BasicClassicHttpRequest(request.method(), request.path());
        message.setHeader("Host", "docker");
        request.headers().forEach(message::setHeader);
        byte[] bytes = request.bodyBytes();
        InputStream body = request.body();
        if (bytes != null) {
            message.setHeader("Content-Length", bytes.length);
            message.setEntity(new InputStreamEntity(new ByteArrayInputStream(bytes), bytes.length, null));
        } else if (body != null) {
            message.setHeader("Transfer-Encoding", "chunked");
            message.setEntity(new InputStreamEntity(body, null));
        } else if (request.method().equals("POST")) {
            message.setHeader("Content-Length", 0);
        }
        return message;
    }

    /** Gives a program what it reads and then the end of it, while its output is read by the caller. */
    private void feed(@Nullable InputStream stdin) {
        if (stdin == null) {
            return;
        }
        Thread.ofVirtual().name("docker-stdin").start(() -> {
            try {
                OutputStream program = socket.getOutputStream();
                stdin.transferTo(program);
                socket.shutdownOutput();
            } catch (IOException programTakesNoMore) {
                // How it ended is told by its output and its exit status.
            }
        });
    }
}
