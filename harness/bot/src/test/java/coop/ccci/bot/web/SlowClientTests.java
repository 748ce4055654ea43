package coop.ccci.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.fake.SampleDelivery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SlowClientTests {
    private static final Tuning QUICK =
            new Tuning(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(1), Bounds.USUAL);

    @TempDir
    Path runs;

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"})
    void aDeliveryThatDoesNotArriveIsHungUpOn(String rest) throws IOException {
        try (TestServer server = server();
                RawClient slow = new RawClient(server.address())) {
            slow.send("POST /hook HTTP/1.1\r\nHost: bot\r\n" + rest);
            assertThat(slow.answer().status()).isZero();
            assertThat(server.hook(SampleDelivery.comment()).status()).isEqualTo(202);
        }
    }

    @Test
    void clientsThatHangHoldUpNoOther() throws IOException {
        List<RawClient> hanging = new ArrayList<>();
        try (TestServer server = new TestServer(runs)) {
            for (int client = 0; client < 200; client++) {
                hanging.add(new RawClient(server.address())
                        .send(beginnings().get(client % beginnings().size())));
            }
            assertThat(server.get("/healthz").status()).isEqualTo(200);
            assertThat(server.hook(SampleDelivery.comment()).status()).isEqualTo(202);
        } finally {
            for (RawClient client : hanging) {
                client.close();
            }
        }
    }

    @Test
    void aRequestThatDoesNotArriveIsHungUpOn() throws IOException {
        try (OtherProcess other = OtherProcess.start("-Dsun.net.httpserver.maxReqTime=1", runs)) {
            for (String beginning : beginnings()) {
                try (RawClient slow = new RawClient(other.address())) {
                    assertThat(slow.send(beginning).answer().status()).isZero();
                }
            }
            assertThat(RawClient.get(other.address(), "/healthz").status()).isEqualTo(200);
        }
    }

    @Test
    void boundsAreSetUnlessAnOperatorSetOthers() throws IOException {
        try (OtherProcess other = OtherProcess.start("-Dsun.net.httpserver.maxReqTime=7", runs)) {
            assertThat(other.property("sun.net.httpserver.maxReqTime")).isEqualTo("7");
            assertThat(other.property("sun.net.httpserver.maxRspTime")).isEqualTo("300");
            assertThat(other.property("jdk.httpserver.maxConnections")).isEqualTo("1000");
        }
    }

    private static List<String> beginnings() {
        return List.of(
                "GET /heal", "GET /healthz HTTP/1.1\r\nHo", "POST /hook HTTP/1.1\r\nContent-Length: 100\r\n\r\n{");
    }

    private TestServer server() {
        return new TestServer(runs, TestServer.TOKEN, QUICK);
    }
}
