package coop.ccci.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketDockerHttpClientTests {
    private final ScriptedDaemon daemon = new ScriptedDaemon();
    private final SocketDockerHttpClient client = new SocketDockerHttpClient("ssh://here", this::dial);

    private Socket dial() {
        return daemon.connect();
    }

    @AfterEach
    void close() throws IOException {
        daemon.close();
    }

    private static Request request(Request.Method method, String path) {
        return Request.builder().method(method).path(path).build();
    }

    private static String text(Response response) throws IOException {
        try (response) {
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void getThatIsCutOffIsAskedOnceMore() throws IOException {
        daemon.hangUp().answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(text(client.execute(request(Request.Method.GET, "/info")))).isEqualTo("{}");
        assertThat(daemon.asked()).containsExactly("GET /info HTTP/1.1", "GET /info HTTP/1.1");
    }

    @Test
    void getThatIsCutOffTwiceIsTrouble() {
        daemon.hangUp().hangUp();
        assertThatThrownBy(() -> client.execute(request(Request.Method.GET, "/info")))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("GET /info");
        assertThat(daemon.asked()).hasSize(2);
    }

    @Test
    void postThatIsCutOffIsNeverRepeated() {
        daemon.hangUp().hangUp();
        assertThatThrownBy(() -> client.execute(request(Request.Method.POST, "/services/create")))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("POST /services/create; it may or may not have been carried out");
        assertThat(daemon.asked()).hasSize(1);
    }

    @Test
    void streamThatBreaksOffIsAnErrorAndNotItsEnd() throws IOException {
        daemon.answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
        try (Response response = client.execute(request(Request.Method.GET, "/events"))) {
            assertThatThrownBy(() -> response.getBody().readAllBytes()).isInstanceOf(HostTrouble.class);
        }
    }
}
