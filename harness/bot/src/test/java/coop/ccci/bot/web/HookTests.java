package coop.ccci.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.fake.SampleDelivery;
import coop.ccci.bot.trigger.CommentSeen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HookTests {
    @TempDir
    Path runs;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(runs);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCommentIsAcceptedAndItsRedeliveryIsFine() throws IOException {
        assertThat(server.hook(SampleDelivery.comment()).status()).isEqualTo(202);
        assertThat(server.hook(SampleDelivery.comment()).status()).isEqualTo(200);
        assertThat(server.intake.all()).extracting(CommentSeen::id).containsExactly(4711L);
    }

    @Test
    void whatIsNotForTheBotIsFineToo() throws IOException {
        Answer answer = server.hook(SampleDelivery.comment().with("\"created\"", "\"deleted\""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ignored: the comment is not new\n");
    }

    @Test
    void aWrongMissingOrEmptySignatureIsRefused() throws IOException {
        SampleDelivery comment = SampleDelivery.comment();
        assertThat(server.hook(comment.header("X-Gitea-Signature", "ab".repeat(32)))
                        .status())
                .isEqualTo(401);
        assertThat(server.hook(comment.header("X-Gitea-Signature", "")).status())
                .isEqualTo(401);
        assertThat(server.hook(comment.without("X-Gitea-Signature")).status()).isEqualTo(401);
        assertThat(server.intake.all()).isEmpty();
    }

    @Test
    void twoSignaturesHaveToBeRightBoth() throws IOException {
        byte[] body = SampleDelivery.comment().body();
        String right = RawClient.lines(SampleDelivery.comment().headers());
        try (RawClient client = new RawClient(server.address())) {
            client.send("POST /hook HTTP/1.1\r\nConnection: close\r\nX-Gitea-Signature: 00\r\n" + right
                    + "Content-Length: " + body.length + "\r\n\r\n");
            assertThat(client.send(body).answer().status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "{}", "[1]", "{\"action\": 5}", "{\"a\":1,\"a\":2}", "\u0000"})
    void whatIsMalformedIsSaidToBeAndNothingElse(String body) throws IOException {
        Answer answer = server.hook(SampleDelivery.of(body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .startsWith("the body is not ")
                .hasLineCount(1)
                .doesNotContain("xception", "coop.", "com.");
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIsRefusedUnread() throws IOException {
        try (RawClient client = new RawClient(server.address())) {
            client.send("POST /hook HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n{");
            assertThat(status(client)).isEqualTo("HTTP/1.1 413 ");
        }
    }

    @Test
    void aBodyThatGrowsTooLargeInPiecesIsRefused() throws IOException {
        try (RawClient client = new RawClient(server.address())) {
            client.send("POST /hook HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
            String piece = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int pieces = 0; pieces < 17; pieces++) {
                client.send(piece);
            }
            assertThat(status(client)).isEqualTo("HTTP/1.1 413 ");
        }
        assertThat(server.hook(SampleDelivery.comment()).status()).isEqualTo(202);
    }

    @Test
    void aBodyInPiecesIsTakenAsOne() throws IOException {
        byte[] body = SampleDelivery.comment().body();
        try (RawClient client = new RawClient(server.address())) {
            client.send("POST /hook HTTP/1.1\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                    + RawClient.lines(SampleDelivery.comment().headers()) + "\r\n");
            for (byte one : body) {
                client.send("1\r\n" + (char) one + "\r\n");
            }
            assertThat(client.send("0\r\n\r\n").answer().status()).isEqualTo(202);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: -1",
        "Content-Length: x",
        "Content-Length: 99999999999999999999",
        "Transfer-Encoding: gzip"
    })
    void aLengthThatIsNoneIsRefused(String header) throws IOException {
        try (RawClient client = new RawClient(server.address())) {
            client.send("POST /hook HTTP/1.1\r\n" + header + "\r\n\r\n");
            assertThat(client.answer().status()).isIn(400, 501);
        }
    }

    @Test
    void aStoreInTroubleIsSaidToBeAndTheNextDeliveryIsTaken() throws IOException {
        server.intake.breakDown();
        Answer answer = server.hook(SampleDelivery.comment());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("the comment could not be stored\n");
        server.intake.mend();
        assertThat(server.hook(SampleDelivery.comment()).status()).isEqualTo(202);
    }

    @Test
    void onlyPostIsTakenThere() throws IOException {
        Answer answer = server.get("/hook");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(RawClient.call(server.address(), "PUT", "/hook", Map.of(), new byte[1])
                        .status())
                .isEqualTo(405);
    }

    private static String status(RawClient client) throws IOException {
        return client.read(13);
    }
}
