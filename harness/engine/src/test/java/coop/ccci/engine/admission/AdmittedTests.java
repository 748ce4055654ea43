package coop.ccci.engine.admission;

import static coop.ccci.engine.admission.Petition.asking;
import static coop.ccci.engine.admission.Petition.changing;
import static coop.ccci.engine.admission.Petition.labelled;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks like something refused and is not, rule by rule, and whole recipes as they are published. */
final class AdmittedTests {
    @TempDir
    private Path folder;

    static Stream<Petition> small() {
        return Stream.of(
                changing("example/app:5.2", "example/app:${TAG:-5.2}"),
                changing("{A: b}", "[A, LANG, 'HOME=/data', B=]"),
                changing("version: \"3.8\"", "x-anything: {privileged: true, y: [*z]}")
                        .and(changing("services:", "x-z: &z 1\nservices:")),
                asking("stop_grace_period: 1m30s"),
                asking("ulimits: {nofile: {soft: 1024, hard: 65536}, memlock: -1}"),
                asking("logging: {driver: local, options: {max-size: 10m}}"),
                asking("security_opt: ['no-new-privileges:true']"),
                asking("cap_drop: [ALL]"),
                asking("configs: [conf, {source: conf, target: /etc/app.conf, mode: 0440, uid: \"33\"}]"),
                asking("secrets: [key, {source: key, target: /run/other}]"),
                changing("example/app:5.2", "registry.example.org:5000/a/b:1@sha256:" + "0".repeat(64)),
                changing("\"data:/data\"", "\"data:/data:ro\", \"/etc/localtime:/etc/localtime:ro\", /var/cache"),
                changing(
                        "\"data:/data\"",
                        "{type: bind, source: /etc/timezone, target: /etc/timezone, read_only: true}"),
                changing("\"data:/data\"", "{type: tmpfs, target: /dev/shm, tmpfs: {size: 64m}}"),
                changing("data: {}", "data: {name: \"${STACK_NAME}_d\", driver: local, external: false}"),
                changing("{external: true}", "{external: true, name: proxy}"),
                changing("{external: true}", "{external: {name: proxy}}"),
                changing("{driver: overlay}", "{internal: true, attachable: false, name: \"${STACK_NAME}_net\"}"),
                changing("{driver: overlay}", "{ipam: {config: [{subnet: 192.168.203.0/24}]}}"),
                changing("conf/app.conf", "./conf/app.conf"),
                asking("ports: ['25:25', '8000-8001:80-81/tcp', {target: 25, published: 25, mode: host}]"),
                changing(
                        "[proxy, internal]",
                        "{proxy: {aliases: ['${STACK_NAME}_app', 'x.${DOMAIN}']}, internal: {aliases: [db]}}"),
                changing("update_config: {order: start-first}", "replicas: 3"),
                changing("update_config: {order: start-first}", "mode: replicated"),
                changing("hostname: app", "hostname: '{{.Service.Name}}-{{.Task.Slot}}'"),
                labelled("coop-cloud.${STACK_NAME}.version=1.0.0+1"),
                labelled("backupbot.backup.pre-hook=sh -c \"pg_dump | gzip > /x\""),
                labelled("traefik.http.routers.${STACK_NAME}.rule=Host(`${DOMAIN}`) && PathPrefix(`/a`)"),
                labelled("traefik.http.routers.${STACK_NAME}-b.rule=Host(`b.${DOMAIN}`,`www.example.org`)"),
                labelled(
                        "traefik.http.middlewares.${STACK_NAME}_f.forwardauth.address=http://${STACK_NAME}_app:9000/x"));
    }

    @ParameterizedTest
    @MethodSource("small")
    void isAdmitted(Petition petition) {
        assertThat(petition.judged(folder).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nextcloud|nextcloud|",
                "gitea|gitea|",
                "bonfire|bonfire|",
                "synapse|matrix-synapse|",
                "wordpress|wordpress|",
                "mumble|mumble|64738,10000,10001,10002"
            })
    void recipeAsItIsPublishedIsAdmitted(String name, String recipe, String ports) throws Exception {
        Path files =
                Path.of(Objects.requireNonNull(getClass().getResource(name)).toURI());
        Set<Integer> listed = ports == null
                ? Set.of()
                : Stream.of(ports.split(",", -1)).map(Integer::valueOf).collect(java.util.stream.Collectors.toSet());
        assertThat(Admission.judge(Petition.filed(files, recipe, listed, Map.of()))
                        .findings())
                .isEmpty();
    }

    @Test
    void whatIsNotSwitchedOnIsNotJudged() {
        Petition petition = new Petition(
                recipe -> recipe.with("compose.host.yml", "version: '3.8'\nservices: {app: {privileged: true}}\n"));
        assertThat(petition.judged(folder).findings()).isEmpty();
    }
}
