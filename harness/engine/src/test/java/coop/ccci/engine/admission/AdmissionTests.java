package coop.ccci.engine.admission;

import static coop.ccci.engine.admission.Petition.asking;
import static coop.ccci.engine.admission.Petition.changing;
import static coop.ccci.engine.admission.Petition.labelled;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every rule, what it refuses, with file, line and service, and what it lets pass. */
final class AdmissionTests {
    @TempDir
    private Path folder;

    /** A change, and where a rule has to find it; nowhere where it has to pass. */
    private record Example(String rule, String place, String service, String named, Petition petition) {
        @Override
        public String toString() {
            return rule + " at " + place + " " + named;
        }
    }

    /** Something asked for by the service {@code app}. */
    private static Example app(String rule, int line, String named, Petition petition) {
        return new Example(rule, "compose.yml:" + line, "app", named, petition);
    }

    private static Example stack(String rule, String place, String named, Petition petition) {
        return new Example(rule, place, "", named, petition);
    }

    /** A key of the service on line 4, named by itself. */
    private static Example key(String rule, String entry) {
        return app(rule, 4, entry.replaceFirst(":.*", ""), asking(entry));
    }

    private static Example volume(String rule, String named, String volume) {
        return stack(rule, "compose.yml:19", named, changing("data: {}", "data: " + volume));
    }

    private static Example network(String rule, String named, String network) {
        return stack(rule, "compose.yml:17", named, changing("internal: {driver: overlay}", "internal: " + network));
    }

    private static Example mount(String named, String mount) {
        return app("AD008", 8, named, changing("[\"data:/data\"]", "[" + mount + "]"));
    }

    private static Example label(String rule, String label) {
        return app(rule, 15, label.replaceFirst("=.*", ""), labelled(label));
    }

    private static Stream<Example> privileges() {
        return Stream.of(
                key("AD005", "privileged: true"),
                key("AD005", "privileged: ${EMPTY:-yes}"),
                key("AD005", "cap_add: [SYS_ADMIN]"),
                key("AD005", "devices: [/dev/kmsg]"),
                key("AD005", "device_cgroup_rules: ['c 1:1 rwm']"),
                key("AD005", "group_add: ['999']"),
                key("AD005", "credential_spec: {file: x}"),
                key("AD005", "isolation: process"),
                key("AD005", "oom_score_adj: -1000"),
                key("AD006", "network_mode: host"),
                key("AD006", "pid: host"),
                key("AD006", "ipc: host"),
                key("AD006", "uts: host"),
                key("AD006", "userns_mode: host"),
                key("AD006", "cgroup_parent: /"),
                key("AD006", "cgroupns_mode: host"));
    }

    private static Stream<Example> keysAndValues() {
        return Stream.of(
                key("AD003", "x-privileged: true"),
                key("AD003", "dns: [1.1.1.1]"),
                key("AD003", "extra_hosts: ['a:1.2.3.4']"),
                key("AD003", "links: [other]"),
                key("AD003", "volumes_from: [other]"),
                key("AD003", "Privileged: true"),
                stack("AD003", "compose.yml:1", "name", changing("version: \"3.8\"", "name: other")),
                app("AD003", 12, "deploy.update_config.monitors", changing("order: start-first", "monitors: 1s")),
                app(
                        "AD003",
                        12,
                        "deploy.placements",
                        changing("update_config: {order: start-first}", "placements: {}")),
                network("AD003", "networks.internal.driver_opts.parent", "{driver_opts: {parent: eth0}}"),
                volume("AD003", "volumes.data.spec", "{spec: x}"),
                key("AD003", "sysctls: {kernel.shmmax: 1}"),
                app(
                        "AD003",
                        8,
                        "volumes.bind",
                        changing(
                                "\"data:/data\"",
                                "{type: volume, source: data, target: /d, bind: {propagation: shared}}")),
                key("AD004", "stop_grace_period: 9h"),
                key("AD004", "stop_signal: '; rm'"),
                app("AD004", 4, "ulimits.nofile", asking("ulimits: {nofile: 9999999}")),
                app("AD004", 4, "logging.driver", asking("logging: {driver: syslog}")),
                app(
                        "AD003",
                        4,
                        "logging.options.syslog-address",
                        asking("logging: {options: {syslog-address: 'udp://x'}}")),
                app("AD004", 4, "security_opt", asking("security_opt: ['apparmor:unconfined']")),
                app("AD004", 4, "configs.mode", asking("configs: [{source: conf, target: /x, mode: 04755}]")),
                app("AD004", 4, "configs.target", asking("configs: [{source: conf, target: /x/../../etc}]")),
                app("AD004", 4, "tmpfs", asking("tmpfs: ['/a/../b']")),
                app("AD004", 10, "healthcheck", changing("{interval: 5s}", "[x]")),
                app(
                        "AD004",
                        12,
                        "deploy.endpoint_mode",
                        changing("update_config: {order: start-first}", "endpoint_mode: x")),
                stack("AD004", "compose.yml:1", "version", changing("3.8", "2.4")),
                network("AD004", "networks.internal.driver", "{driver: host}"),
                network("AD004", "networks.internal.driver", "{driver: macvlan}"),
                network("AD004", "ipam.config.subnet", "{ipam: {config: [{subnet: 8.8.8.0/24}]}}"),
                stack(
                        "AD004",
                        "compose.yml:21",
                        "configs.conf.template_driver",
                        changing(
                                "{name: \"${STACK_NAME}_conf_v1\"",
                                "{template_driver: x, name: \"${STACK_NAME}_conf_v1\"")),
                stack(
                        "AD004",
                        "compose.yml:19",
                        "volumes.../data",
                        changing("data: {}", "../data: {}").and(changing("data:/data", "../data:/data"))));
    }

    private static Stream<Example> imagesAndMounts() {
        return Stream.of(
                key("AD007", "build: ."),
                app("AD007", 4, "localhost", changing("example/app:5.2", "localhost:5000/secrets:1")),
                app("AD007", 4, "10.0.0.1", changing("example/app:5.2", "10.0.0.1:5000/app:1")),
                app("AD007", 4, "registry:5000", changing("example/app:5.2", "registry:5000/app:1")),
                app("AD007", 4, "-v", changing("example/app:5.2", "-v")),
                mount("/var/run/docker.sock", "\"/var/run/docker.sock:/var/run/docker.sock\""),
                mount("/", "\"/:/host:ro\""),
                mount("./data", "\"./data:/data\""),
                mount("~/x", "\"~/x:/data\""),
                mount("to write to", "\"/etc/localtime:/etc/localtime\""),
                mount("to write to", "\"/etc/localtime:/etc/localtime:ro,rw\""),
                mount("/etc/shadow", "{type: bind, source: /etc/shadow, target: /x, read_only: true}"),
                mount("another type", "{type: npipe, source: x, target: /x}"),
                mount("another type", "{type: image, source: x, target: /x}"),
                mount("another type", "{type: cluster, source: x, target: /x}"),
                app("AD008", 8, "\"d\"", changing("data:/data", "d:/x").and(changing("data: {}", "d: {}"))),
                mount("/proc", "\"data:/proc/sys\""),
                mount("/dev", "\"data:/dev\""),
                mount("..", "\"data:/data/../etc\""),
                app("AD008", 8, "/etc", changing("data:/data", "${EMPTY:-/etc}:/data")),
                volume("AD009", "external", "{external: true}"),
                volume("AD009", "external", "{external: {name: demo-1a2b3c_data}}"),
                volume("AD009", "other_data", "{name: other_data}"),
                volume("AD009", "demo-1a2b3c-other_data", "{name: demo-1a2b3c-other_data}"),
                volume("AD009", "rclone", "{driver: rclone}"),
                volume("AD009", "options", "{driver_opts: {type: nfs, o: addr=10.0.0.1, device: ':/'}}"),
                volume("AD009", "options", "{driver: local, driver_opts: {type: none, o: bind, device: /etc}}"));
    }

    private static Stream<Example> namesOnTheSwarm() {
        return Stream.of(
                network("AD010", "external network internal", "{external: true}"),
                network("AD010", "external network host", "{external: true, name: host}"),
                network("AD010", "external network other_internal", "{external: {name: other_internal}}"),
                network("AD010", "\"host\"", "{name: host}"),
                network("AD010", "\"proxy\"", "{name: proxy}"),
                network("AD010", "open", "{attachable: true}"),
                stack(
                        "AD010",
                        "compose.yml:16",
                        "ingress",
                        changing("{external: true}", "{external: true, name: ingress}")),
                stack("AD011", "compose.yml:23", "other_key_v1", changing("${STACK_NAME}_key_v1", "other_key_v1")),
                stack(
                        "AD011",
                        "compose.yml:23",
                        "key",
                        changing("{name: \"${STACK_NAME}_key_v1\", external", "{external")),
                stack("AD011", "compose.yml:21", "other_conf", changing("${STACK_NAME}_conf_v1", "other_conf")),
                stack("AD011", "compose.yml:21", "{{", changing("${STACK_NAME}_conf_v1", "${STACK_NAME}_{{.Node.ID}}")),
                app("AD016", 10, "\"mail\"", alias("mail")),
                app("AD016", 10, "\"other_app\"", alias("other_app")),
                app("AD016", 10, "\"login.victim.org\"", alias("login.victim.org")),
                new Example("AD016", "compose.yml:9", "other_app", "other_app", changing("  app:\n", "  other_app:\n")),
                new Example(
                        "AD016", "compose.yml:9", "victim.org", "victim.org", changing("  app:\n", "  victim.org:\n")));
    }

    /** Longer than the flow mapping, so that the alias stands on a line of its own. */
    private static Petition alias(String alias) {
        return changing("networks: [proxy, internal]\n", "networks: {proxy: {aliases: [\n      '" + alias + "']}}\n");
    }

    private static Stream<Example> filesAndPorts() {
        return Stream.of(
                stack("AD012", "compose.yml:21", "../x", changing("conf/app.conf", "../x")),
                stack("AD012", "compose.yml:21", "/etc/shadow", changing("conf/app.conf", "/etc/shadow")),
                stack("AD012", "compose.yml:21", "conf/../../x", changing("conf/app.conf", "conf/../../x")),
                stack("AD012", "compose.yml:21", "~/x", changing("conf/app.conf", "~/x")),
                stack("AD012", "compose.yml:21", "/etc/passwd", changing("conf/app.conf", "\"${EMPTY:-/etc/passwd}\"")),
                stack(
                        "AD012",
                        "compose.yml:23",
                        "/etc/shadow",
                        changing("_key_v1\", external: true}", "_key_v1\", file: /etc/shadow}")),
                key("AD012", "env_file: /etc/environment"),
                key("AD012", "extends: {file: x, service: y}"),
                stack("AD012", "compose.yml:1", "include", changing("version", "include: [x.yml]\nversion")),
                stack("AD012", ".env.sample:1", "../compose.yml", env("COMPOSE_FILE=../compose.yml")),
                stack("AD012", ".env.sample:1", "/etc/compose.yml", env("COMPOSE_FILE=compose.yml:/etc/compose.yml")),
                stack("AD012", ".env.sample:1", "sub/compose.yml", env("COMPOSE_FILE=sub/compose.yml")),
                app("AD013", 4, "9000:80", asking("ports: ['9000:80']")),
                app("AD013", 4, "\"80\"", asking("ports: ['80']")),
                app("AD013", 4, "\"8000-8002:1-3\"", asking("ports: ['8000-8002:1-3']")),
                app("AD013", 4, "127.0.0.1", asking("ports: ['127.0.0.1:25:25']")),
                app("AD013", 4, "port 22", asking("ports: [{target: 22, published: 22, mode: host}]")),
                app("AD013", 4, "of the Swarm's choice", asking("ports: [{target: 22}]")));
    }

    private static Petition env(String line) {
        return changing(".env.sample", "EMPTY=\n", "EMPTY=\n" + line + "\n");
    }

    private static Stream<Example> labels() {
        return Stream.of(
                label("AD014", "coop-cloud.other.version=1.0.0+1"),
                label("AD014", "coop-cloud.backupbot.enabled=true"),
                label("AD014", "com.docker.stack.namespace=other"),
                label("AD014", "coop.ccci.run=other"),
                label("AD014", "ofelia.job-exec.x.command=id"),
                label("AD014", "TRAEFIK.enable=true"),
                label("AD014", "shepherd.enable=true"),
                volume("AD014", "coop.ccci.run", "{labels: {coop.ccci.run: x}}"),
                network("AD014", "coop.ccci.shared", "{labels: [coop.ccci.shared=true]}"),
                volume("AD014", "traefik.enable", "{labels: {traefik.enable: \"true\"}}"),
                app("AD014", 4, "has the label x", asking("labels: {x: y}")),
                label("AD015", "traefik.http.routers.demo-1a2b3c.rule=Host(`victim.org`)"),
                label("AD015", "traefik.http.routers.demo-1a2b3c.rule=PathPrefix(`/`)"),
                label("AD015", "traefik.http.routers.demo-1a2b3c.rule=Host(`${DOMAIN}`) || Host(`victim.org`)"),
                label("AD015", "traefik.http.routers.demo-1a2b3c.RULE=HostRegexp(`.*`)"),
                label("AD015", "traefik.http.routers.other.entrypoints=web"),
                label("AD015", "traefik.http.routers.demo-1a2b3cc.tls=true"),
                label("AD015", "traefik.http.routers.demo-1a2b3c.service=api@internal"),
                label("AD015", "traefik.http.routers.demo-1a2b3c.service=other@swarm"),
                label("AD015", "traefik.http.routers.demo-1a2b3c.middlewares=x@internal"),
                label("AD015", "traefik.http.routers.demo-1a2b3c.tls.domains[0].main=victim.org"),
                label("AD015", "traefik.tcp.routers.demo-1a2b3c.rule=HostSNI(`*`)"),
                label("AD015", "traefik.udp.routers.demo-1a2b3c.entrypoints=mumble-udp"),
                label("AD015", "traefik.udp.services.demo-1a2b3c.loadbalancer.server.port=1"),
                label("AD015", "traefik.http.services.demo-1a2b3c.loadbalancer.server.url=http://127.0.0.1:8080"),
                label("AD015", "traefik.http.services.other.loadbalancer.server.port=80"),
                label("AD015", "traefik.http.middlewares.demo-1a2b3c.basicauth.usersfile=/etc/passwd"),
                label("AD015", "traefik.http.middlewares.demo-1a2b3c.plugin.x.y=z"),
                label("AD015", "traefik.http.middlewares.demo-1a2b3c.forwardauth.address=http://169.254.169.254/"),
                label("AD015", "traefik.http.middlewares.demo-1a2b3c.errors.service=other"),
                label("AD015", "traefik.docker.network=other_internal"),
                label("AD015", "traefik.tls.stores.default.defaultcertificate.certfile=/x"),
                label("AD015", "traefik.frontend.rule=Host:victim.org"));
    }

    private static Stream<Example> placement() {
        return Stream.of(
                deploy("AD017", "deploy.mode", "mode: global"),
                deploy("AD017", "deploy.mode", "mode: global-job"),
                deploy("AD017", "deploy.replicas", "replicas: 11"),
                deploy("AD017", "deploy.replicas", "replicas: ${EMPTY:-1000000}"),
                deploy("AD017", "deploy.placement.constraints", "placement: {constraints: [node.role == manager]}"),
                deploy("AD017", "deploy.placement.preferences", "placement: {preferences: [{spread: node.labels.x}]}"),
                app("AD018", 7, "variable A", changing("{A: b}", "{A: '{{.Node.Hostname}}'}")),
                app("AD018", 7, "variable A", changing("{A: b}", "['A={{ env \"X\" }}']")),
                app("AD018", 7, "variable B", changing("{A: b}", "[B]").and(env("B='{{.Node.Hostname}}'"))),
                app("AD018", 5, "hostname", changing("hostname: app", "hostname: 'x{{.Node.Hostname}}'")),
                app("AD018", 8, "a mount", changing("data:/data", "data:/data/{{.Node.ID}}")),
                volume("AD018", "placeholder", "{labels: {backupbot.x: '{{.Node.ID}}'}}"));
    }

    private static Example deploy(String rule, String named, String entry) {
        return app(rule, 12, named, changing("update_config: {order: start-first}", entry));
    }

    private static Stream<Example> variables() {
        return Stream.of(
                stack("AD002", ".env.sample:3", "DOCKER_HOST", env("DOCKER_HOST=tcp://victim")),
                stack("AD002", "abra.sh:1", "LD_PRELOAD", changing("abra.sh", "CONF_VERSION", "LD_PRELOAD")),
                stack("AD002", "compose.yml:4", "HOME", changing("example/app:5.2", "example/app:${HOME:-5.2}")),
                stack("AD002", "compose.yml:7", "PATH", changing("{A: b}", "[PATH]")),
                stack("AD002", "compose.yml:8", "HOME", changing("data:/data", "${HOME:-data}:/data")));
    }

    static Stream<Example> refused() {
        return Stream.of(
                        variables(),
                        keysAndValues(),
                        privileges(),
                        imagesAndMounts(),
                        namesOnTheSwarm(),
                        filesAndPorts(),
                        labels(),
                        placement())
                .flatMap(examples -> examples);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedByItsRuleWithFileLineAndService(Example example) {
        List<Finding> findings = example.petition().judged(folder).findings();
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(example.rule());
            assertThat(finding.place()).hasToString(example.place());
            assertThat(finding.service())
                    .isEqualTo(Optional.of(example.service()).filter(name -> !name.isEmpty()));
            assertThat(finding.told()).contains(example.named());
            assertThat(finding.next()).isNotBlank();
        });
    }

    @Test
    void soundRecipeIsAdmitted() {
        assertThat(Petition.sound().judged(folder).findings()).isEmpty();
    }

    @Test
    void everyRuleHasSomethingThatItRefuses() {
        Stream<String> tested = Stream.concat(refused().map(Example::rule), Stream.of("AD001"));
        assertThat(Admission.rules().stream().map(AdmissionRule::id))
                .containsExactlyInAnyOrderElementsOf(tested.distinct().toList());
    }
}
