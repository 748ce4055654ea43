package coop.ccci.engine.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.Frame;
import coop.ccci.engine.app.LabHost;
import coop.ccci.engine.cell.SharedCell;
import coop.ccci.model.HostTrouble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contract, and Docker, on the real Swarm of a cell. */
@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwarmHostTests extends HostContract {
    private static final String IMAGE = "localhost:1/contract:1";

    private final Path archive =
            Path.of("/var/tmp/cc-ci-contract-" + ProcessHandle.current().pid() + ".tar");

    private final Told told = new Told();
    private SshHost host;

    @BeforeAll
    void connectAndMakeAnImage() throws IOException {
        host = SharedCell.connect(told);
        LabHost.image(host, IMAGE, List.of("sleep", "true", "wc", "cat", "perl"));
        host.run(Command.of("docker", "save", "-o", archive.toString(), IMAGE)).orTrouble();
        host.run(Command.of("docker", "rmi", IMAGE)).orTrouble();
        assertThat(load(Files.newInputStream(archive))).contains(IMAGE);
    }

    @AfterEach
    void removeContainers() {
        host.run(Command.of("sh", "-c", "docker ps -aq --filter label=contract | xargs -r docker rm -f"))
                .orTrouble();
    }

    @AfterAll
    void disconnect() throws IOException {
        Files.deleteIfExists(archive);
        host.close();
    }

    @Override
    protected Host host() {
        return host;
    }

    private String start(String... argv) {
        String id = host.docker()
                .createContainerCmd(IMAGE)
                .withCmd(argv)
                .withLabels(Map.of("contract", "yes"))
                .exec()
                .getId();
        host.docker().startContainerCmd(id).exec();
        return id;
    }

    @Test
    void loadedImageIsThereAndRuns() {
        assertThat(host.docker().inspectImageCmd(IMAGE).exec().getRepoTags()).contains(IMAGE);
    }

    @Test
    void loadingWhatIsNoImageFails() {
        byte[] garbage = new byte[30_000_000];
        Arrays.fill(garbage, (byte) 'x');
        assertThatThrownBy(() -> load(new ByteArrayInputStream(garbage))).isInstanceOf(DockerClientException.class);
    }

    /** Not {@code loadImageCmd}: it does not read the answer, in which Docker says that it failed. */
    private String load(InputStream tar) {
        return host.docker().loadImageAsyncCmd(tar).start().awaitMessage();
    }

    @Test
    void dockerTellsThatItIsASwarmManager() {
        assertThat(Objects.requireNonNull(host.docker().infoCmd().exec().getSwarm())
                        .getControlAvailable())
                .isTrue();
        assertThat(host.dockerGet("/info").at("/Swarm/ControlAvailable").asBoolean())
                .isTrue();
    }

    @Test
    void rawAnswerThatIsNotFoundIsTroubleWithDockersWords() {
        assertThatThrownBy(() -> host.dockerGet("/services/nope"))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("404 service nope not found");
        assertThatThrownBy(() -> host.docker().inspectContainerCmd("nope").exec())
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void programInAContainerReadsToTheEndOfItsInput() throws Exception {
        String id = start("sleep", "600");
        String exec = host.docker()
                .execCreateCmd(id)
                .withCmd("wc", "-c")
                .withAttachStdin(true)
                .withAttachStdout(true)
                .exec()
                .getId();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean ended = host.docker()
                .execStartCmd(exec)
                .withStdIn(new ByteArrayInputStream(new byte[2_000_000]))
                .exec(output(out))
                .awaitCompletion(20, TimeUnit.SECONDS);
        assertThat(ended).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("2000000");
        assertThat(host.docker().inspectExecCmd(exec).exec().getExitCodeLong()).isZero();
    }

    private static ResultCallback.Adapter<Frame> output(ByteArrayOutputStream out) {
        return new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Frame frame) {
                out.writeBytes(frame.getPayload());
            }
        };
    }

    @Test
    void logsAreReadToTheirEnd() throws Exception {
        String id = start("sh", "-c", "i=0; while [ $i -lt 500 ]; do echo line $i; i=$((i+1)); done");
        host.docker().waitContainerCmd(id).start().awaitCompletion(20, TimeUnit.SECONDS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        host.docker()
                .logContainerCmd(id)
                .withStdOut(true)
                .withFollowStream(true)
                .exec(output(out))
                .awaitCompletion(20, TimeUnit.SECONDS);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(500).endsWith("line 499");
    }

    @Test
    void eventsArriveWhileTheyHappenUntilTheStreamIsClosed() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        ResultCallback.Adapter<Event> events = new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Event event) {
                if ("start".equals(event.getAction())) {
                    started.countDown();
                }
            }
        };
        try (var stream = host.docker().eventsCmd().exec(events)) {
            stream.awaitStarted(10, TimeUnit.SECONDS);
            start("true");
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(host.dockerGet("/version").has("Version")).isTrue();
    }

    @Test
    void archiveIsReadFromAContainer() throws IOException {
        String id = start("sleep", "600");
        try (InputStream tar =
                host.docker().copyArchiveFromContainerCmd(id, "/usr/bin/dash").exec()) {
            assertThat(tar.readAllBytes().length).isGreaterThan(100_000);
        }
    }

    @Test
    void manyCallsAtOnceAllGetTheirAnswer() {
        List<Integer> calls = IntStream.range(0, 200).boxed().toList();
        assertThat(AtOnce.map(calls, n -> host.dockerGet("/info").path("ID").asText()))
                .hasSize(200)
                .containsOnly(host.dockerGet("/info").path("ID").asText());
    }

    @Test
    void dockerIsAskedAgainAfterTheSessionWasKilled() {
        int before = told.kinds().size();
        killSession();
        assertThat(host.dockerGet("/version").has("Version")).isTrue();
        assertThat(told.kinds().subList(before, told.kinds().size())).containsExactly("host.reconnected");
    }

    @Test
    void eventsOfAKilledSessionEndWithAnErrorAndNotAsIfAllWereTold() {
        CompletableFuture<Throwable> error = new CompletableFuture<>();
        ResultCallback.Adapter<Event> events = new ResultCallback.Adapter<>() {
            @Override
            public void onError(Throwable failed) {
                error.complete(failed);
            }
        };
        host.docker().eventsCmd().exec(events);
        host.dockerGet("/version");
        killSession();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(error::isDone);
    }

    /** Kills the sshd process that serves our session, which is the parent of what runs in it. */
    private void killSession() {
        assertThatThrownBy(() -> host.run(Command.of("sh", "-c", "kill -9 $(ps -o ppid= -p $$)")))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("may or may not");
    }

    @Test
    void programKilledBySignalSaysSo() {
        CommandResult killed = host.run(Command.of("sh", "-c", "kill -9 $$"));
        assertThat(killed.exit()).isEqualTo(137);
        assertThat(killed.stderr()).contains("ended by signal KILL");
    }

    @Test
    void containerOfAnOverlayNetworkIsReachedAtItsGatewayAddress() throws IOException {
        String service = host.run(Command.of(
                        "docker",
                        "service",
                        "create",
                        "-q",
                        "-d",
                        "--endpoint-mode",
                        "dnsrr",
                        "--network",
                        "proxy",
                        "--no-resolve-image",
                        "--container-label",
                        "contract=yes",
                        IMAGE,
                        "perl",
                        "-MSocket",
                        "-e",
                        "socket(L, PF_INET, SOCK_STREAM, 0); bind(L, sockaddr_in(8080, INADDR_ANY)) or die; listen(L, 5);"
                                + " while (accept(C, L)) { syswrite C, qq(hi\\n); close C }"))
                .orTrouble()
                .strip();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !containerOf(service).isEmpty());
            var address = new ContainerAddresses(host).of(containerOf(service)).orElseThrow();
            Awaitility.await()
                    .ignoreExceptions()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> said(new InetSocketAddress(address, 8080)).equals("hi\n"));
        } finally {
            host.run(Command.of("docker", "service", "rm", service)).orTrouble();
        }
    }

    private String containerOf(String service) {
        return host.run(Command.of(
                        "docker", "ps", "-q", "--no-trunc", "--filter", "label=com.docker.swarm.service.id=" + service))
                .orTrouble()
                .strip();
    }

    private String said(InetSocketAddress address) throws IOException {
        try (Socket socket = host.connect(address)) {
            return new String(socket.getInputStream().readNBytes(3), StandardCharsets.UTF_8);
        }
    }

    @Test
    void callsOfDockerDoNotWaitForDelayedAcknowledgements() {
        host.dockerGet("/version");
        List<Long> micros =
                IntStream.range(0, 101).mapToObj(n -> micros()).sorted().toList();
        assertThat(micros.get(50)).isLessThan(40_000);
    }

    private long micros() {
        long start = System.nanoTime();
        host.dockerGet("/version");
        return (System.nanoTime() - start) / 1000;
    }
}
