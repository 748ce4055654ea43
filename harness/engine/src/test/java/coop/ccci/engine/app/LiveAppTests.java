package coop.ccci.engine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Exec;
import coop.ccci.kit.FileProbe;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.Presence.Absent;
import coop.ccci.kit.Presence.Present;
import coop.ccci.kit.Secret;
import coop.ccci.kit.Tag;
import coop.ccci.kit.VolumeName;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@org.junit.jupiter.api.Tag("swarm")
class LiveAppTests {
    private static final String COMPOSE = """
            version: "3.8"
            x-serving: &serving
              image: IMAGE
              command:
                - perl
                - -e
                - |-
                    SERVE
              deploy: {endpoint_mode: dnsrr}
            services:
              app: {<<: *serving, networks: [open], volumes: ["data:/data"]}
              hidden: {<<: *serving, networks: [closed]}
            networks: {open: {}, closed: {internal: true}}
            volumes: {data: {}}
            """;
    private static final KnownSecrets SECRETS = new KnownSecrets();
    private static Host host;
    private static LabStack stack;
    private static LiveApp app;

    @BeforeAll
    static void deploy() {
        host = LabHost.open();
        stack = LabStack.deploy(host, "liveapp", COMPOSE);
        app = new LiveApp(
                host,
                stack.name(),
                "live.example",
                Map.of("A", "b"),
                new AppSecrets(Map.of(), SECRETS),
                new Redaction(SECRETS));
    }

    @AfterAll
    static void remove() {
        stack.close();
        host.close();
    }

    @Test
    void streamsAndExitStatusAreKeptApart() {
        var result = app.exec(
                Exec.in("app", "sh", "-c", "echo out; echo err >&2; exit 7").anyExit());
        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.stdout()).isEqualTo("out\n");
        assertThat(result.stderr()).isEqualTo("err\n");
    }

    @Test
    void programReadsItsInputToTheEnd() {
        String text = "grüße\n".repeat(50_000);
        assertThat(app.exec(Exec.in("app", "cat").reading(text)).stdout()).isEqualTo(text);
    }

    @Test
    void programThatDoesNotReadStillEnds() {
        assertThat(app.exec(Exec.in("app", "sh", "-c", "exit 0").reading("x".repeat(300_000)))
                        .exit())
                .isZero();
    }

    @Test
    void failureIsToldWithoutSecrets() {
        Secret secret = app.newSecret("password");
        Exec failing = Exec.in("app", "sh", "-c", "echo \"no such user $0\" >&2; exit 3", secret.reveal());
        assertThatThrownBy(() -> app.exec(failing))
                .isInstanceOf(AppTrouble.class)
                .hasMessageContaining("exited 3: no such user ***")
                .hasMessageNotContaining(secret.reveal());
    }

    @Test
    void unknownProgramIsTrouble() {
        assertThatThrownBy(() -> app.exec(Exec.in("app", "no-such-program"))).isInstanceOf(AppTrouble.class);
    }

    @Test
    void programThatDoesNotEndIsKilledWithItsChildren() {
        Exec endless =
                Exec.in("app", "sh", "-c", "sleep 4711 & sleep 4711; true").within(Duration.ofSeconds(1));
        assertThatThrownBy(() -> app.exec(endless))
                .isInstanceOf(AppTrouble.class)
                .hasMessageContaining("within 1 s");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> host.run(Command.of("pgrep", "-f", "^sleep 4711$"))
                        .stdout()
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "hidden"})
    void serviceAnswersHttpWhereverItsNetworkLeads(String service) {
        HttpReply reply = app.http(HttpCall.post(service, 80, "/form?x=1", "text/plain", "grüße"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("POST /form?x=1 HTTP/1.1 for live.example: grüße");
    }

    @Test
    void redirectIsNotFollowed() {
        HttpReply reply = app.http(HttpCall.get("app", 80, "/moved"));
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).contains("/elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "hidden"})
    void closedPortIsTheAppsTrouble(String service) {
        assertThatThrownBy(() -> app.connect(service, 81)).isInstanceOf(AppTrouble.class);
    }

    @Test
    void relayLeavesNoProgramBehind() throws Exception {
        app.connect("hidden", 80).close();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> host.run(Command.of("pgrep", "-f", "-- relay /"))
                        .stdout()
                        .isEmpty());
    }

    @Test
    void logsHoldBothStreams() {
        assertThat(app.logs("app")).contains("serving", "to whom it may concern");
    }

    @Test
    void containerThatWasReplacedIsNamedAsSuch() {
        ServiceContainer old = stack.container("hidden");
        stack.replace("hidden");
        new ServiceContainers(host).settled(old.service(), Duration.ofSeconds(60));
        AppExec execs = new AppExec(new ContainerExec(host), new Redaction(SECRETS));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThatThrownBy(() -> execs.run(old, Exec.in("hidden", "true")))
                        .isInstanceOf(AppTrouble.class)
                        .hasMessageContaining("was replaced"));
        assertThat(stack.container("hidden")).isNotEqualTo(old);
    }

    @Test
    void unknownServiceIsTrouble() {
        assertThatThrownBy(() -> app.exec(Exec.in("ap", "true")))
                .isInstanceOf(AppTrouble.class)
                .hasMessageContaining("there is no service liveapp_ap");
    }

    @Test
    void fileProbeSeesWhatItSeededAndNothingElse() {
        FileProbe probe = new FileProbe(new VolumeName("data"), "app", "/data");
        Tag first = new Tag("first");
        probe.seed(app, first);
        assertThat(probe.look(app, first)).isInstanceOf(Present.class);
        app.exec(Exec.in("app", "sh", "-c", "echo >> /data/first.ccci-probe"));
        assertThat(probe.look(app, first)).isInstanceOf(Absent.class);
        probe.wipe(app);
        assertThat(probe.look(app, first)).isInstanceOf(Absent.class);
    }
}
