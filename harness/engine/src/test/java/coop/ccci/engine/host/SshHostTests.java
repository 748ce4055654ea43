package coop.ccci.engine.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.kit.HttpCall;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshHostTests extends HostContract {
    private static TestSshd sshd;
    private static SshHost host;
    private static final Told told = new Told();

    @BeforeAll
    static void connect(@TempDir Path keys) {
        sshd = new TestSshd(keys);
        host = SshHost.connect(sshd.address(), sshd.identity(), sshd.knownHosts(), told);
    }

    @AfterAll
    static void disconnect() throws IOException {
        host.close();
        sshd.close();
    }

    @Override
    protected Host host() {
        return host;
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static InetSocketAddress addressOf(ServerSocket server) {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    @Test
    void fingerprintIsTheServersOwn() {
        assertThat(host.fingerprint()).isEqualTo(sshd.fingerprint());
    }

    @Test
    void unknownKeyIsRefusedAndNamed() {
        assertThatThrownBy(() -> SshHost.connect(sshd.address(), sshd.identity(), Path.of("/dev/null"), told))
                .isInstanceOfSatisfying(HostTrouble.class, trouble -> {
                    assertThat(trouble.what()).contains(sshd.fingerprint());
                    assertThat(trouble.next())
                            .contains("ssh-keyscan -p " + sshd.address().port());
                });
    }

    @Test
    void changedKeyIsRefusedAndNamed() {
        Path another = sshd.knownHosts(TestSshd.newKey());
        assertThatThrownBy(() -> SshHost.connect(sshd.address(), sshd.identity(), another, told))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining(sshd.fingerprint());
    }

    @Test
    void strangerIsToldWhichKeyWasNotLetIn() {
        Path stranger = sshd.identity(TestSshd.newKey());
        assertThatThrownBy(() -> SshHost.connect(sshd.address(), stranger, sshd.knownHosts(), told))
                .isInstanceOfSatisfying(
                        HostTrouble.class, trouble -> assertThat(trouble.next()).contains("authorized_keys"));
    }

    @Test
    void hostThatIsNotThereIsTrouble() throws IOException {
        int port;
        try (ServerSocket server = listening()) {
            port = server.getLocalPort();
        }
        SshAddress nobody = new SshAddress("root", "127.0.0.1", port);
        assertThatThrownBy(() -> SshHost.connect(nobody, sshd.identity(), sshd.knownHosts(), told))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("connecting to ssh://root@127.0.0.1:" + port);
    }

    @Test
    void missingIdentityIsAProblemOfUsage() {
        assertThatThrownBy(() -> SshHost.connect(sshd.address(), Path.of("/none"), sshd.knownHosts(), told))
                .isInstanceOf(UsageProblem.class);
    }

    @Test
    void droppedConnectionIsMadeAnewAndTold() {
        long before = told.kinds().size();
        sshd.drop();
        assertThat(host.run(Command.of("echo", "again")).orTrouble()).isEqualTo("again\n");
        assertThat(told.kinds().subList((int) before, told.kinds().size())).containsExactly("host.reconnected");
    }

    @Test
    void droppedConnectionIsMadeAnewOnceForAllWhoFindIt() {
        long before = told.kinds().size();
        sshd.drop();
        AtOnce.map(
                IntStream.range(0, 20).boxed().toList(),
                n -> host.run(Command.of("true")).orTrouble());
        assertThat(told.kinds().subList((int) before, told.kinds().size())).containsExactly("host.reconnected");
    }

    @Test
    void commandInFlightIsNeverRepeated(@TempDir Path folder) {
        Path mark = folder.resolve("mark");
        Command slow = Command.of("sh", "-c", "echo x >> $0; exec cat", mark.toString())
                .reading(EndlessInput::new);
        CompletableFuture<CommandResult> running = CompletableFuture.supplyAsync(() -> host.run(slow));
        Awaitility.await().until(() -> Files.exists(mark) && Files.size(mark) > 0);
        sshd.drop();
        assertThatThrownBy(running::join)
                .cause()
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("may or may not have been carried out");
        assertThat(host.run(Command.of("cat", mark.toString())).stdout()).isEqualTo("x\n");
    }

    @Test
    void lostHostIsTroubleAndNotAConnectException(@TempDir Path keys) throws IOException {
        TestSshd other = new TestSshd(keys);
        try (SshHost lost = SshHost.connect(other.address(), other.identity(), other.knownHosts(), told)) {
            other.close();
            assertThatThrownBy(() -> lost.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9)))
                    .isInstanceOf(HostTrouble.class);
        }
    }

    @Test
    void socketCarriesBothWaysAndClosesByHalves() throws IOException {
        try (ServerSocket server = listening()) {
            CompletableFuture<String> received =
                    CompletableFuture.supplyAsync(() -> Peers.readAllThenSay(server, "bye"));
            try (Socket socket = host.connect(addressOf(server))) {
                socket.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
                socket.shutdownOutput();
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("bye");
            }
            assertThat(received).isCompletedWithValue("hello");
        }
    }

    @Test
    void readingFromASilentPeerTimesOut() throws IOException {
        try (ServerSocket server = listening();
                Socket socket = host.connect(addressOf(server))) {
            assertThat(socket.getSoTimeout()).isEqualTo(10_000);
            socket.setSoTimeout(50);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void connectionLostWhileReadingIsNotTakenForTheEnd() throws IOException {
        try (ServerSocket server = listening();
                Socket socket = host.connect(addressOf(server))) {
            sshd.drop();
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void readerWhoIsSlowHoldsNobodyUp() throws IOException {
        byte[] much = new byte[12_000_000];
        try (ServerSocket server = listening();
                Socket slow = Peers.sending(server, much, host)) {
            Awaitility.await().until(() -> slow.getInputStream().available() == much.length);
            assertThat(host.run(Command.of("echo", "free")).stdout()).isEqualTo("free\n");
            assertThat(slow.getInputStream().readAllBytes()).isEqualTo(much);
        }
    }

    @Test
    void httpAnswerIsReadAndRedirectIsNotFollowed() throws IOException {
        String answer = "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 2\r\n\r\nhi";
        try (ServerSocket server = listening();
                Socket socket = Peers.answering(server, answer, host)) {
            var reply = HttpOverSocket.exchange(socket, HttpCall.get("app", 80, "/"), "app.example");
            assertThat(reply.status()).isEqualTo(302);
            assertThat(reply.header("Location")).contains("/elsewhere");
            assertThat(reply.body()).isEqualTo("hi");
        }
    }

    @Test
    void httpAnswerThatIsCutShortIsAnError() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhi";
        try (ServerSocket server = listening();
                Socket socket = Peers.answering(server, answer, host)) {
            assertThatThrownBy(() -> HttpOverSocket.exchange(socket, HttpCall.get("app", 80, "/"), "app.example"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void linkThatLeavesTheFolderIsRefused(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(folder.resolve("a/b/up"), Path.of("../.."));
        Files.createSymbolicLink(folder.resolve("out"), Path.of("a/b/up/.."));
        assertThatThrownBy(() -> host.upload(folder, "/tmp/never-made"))
                .isInstanceOf(RecipeProblem.class)
                .hasMessageContaining("out is a link to a/b/up/..");
        assertThat(List.of("/tmp/never-made")).noneMatch(path -> Files.exists(Path.of(path)));
    }
}
